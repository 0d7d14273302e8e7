/** What is particular to Kerio's logs: formats, queue ids, clocks, known messages; and formats that users define. */
@NullMarked
package org.lockkeeper.logs.kerio;

import org.jspecify.annotations.NullMarked;
