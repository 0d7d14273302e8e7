/** How lines are marked: the highlighters, and the colours they have. */
@NullMarked
package org.lockkeeper.logs.view.mark;

import org.jspecify.annotations.NullMarked;
