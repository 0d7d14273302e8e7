/** Lines over time: counts, spans, ticks, coverage, the clocks of servers. */
@NullMarked
package org.lockkeeper.logs.view.time;

import org.jspecify.annotations.NullMarked;
