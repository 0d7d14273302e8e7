/** Searches over the rows of a log: what they have found by now, and how far they are. */
@NullMarked
package org.lockkeeper.logs.view.search;

import org.jspecify.annotations.NullMarked;
