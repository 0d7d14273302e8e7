/** Searching logs: conditions on lines, several at once, in parallel, with results that stay small. */
@NullMarked
package org.lockkeeper.logs.search;

import org.jspecify.annotations.NullMarked;
