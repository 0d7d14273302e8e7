/** Lines over time, without a window: counts, spans, ticks, coverage, the clocks of servers. */
package org.lockkeeper.ui.logs.internal.time;
