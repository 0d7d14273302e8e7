/** Lines of a file that may be far too large for memory: index, reading, search. Knows nothing of windows. */
package org.lockkeeper.ui.logs.internal.text;
