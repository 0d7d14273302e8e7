/** What is particular to Kerio's logs: formats, queue ids, clocks, known messages; and formats that users define. */
package org.lockkeeper.logs.kerio;
