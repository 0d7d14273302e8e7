/** Which time a line has. */
package org.lockkeeper.text.time;
