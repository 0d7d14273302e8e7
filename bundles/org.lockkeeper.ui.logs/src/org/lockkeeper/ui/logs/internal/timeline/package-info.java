/** The timeline above the lines: bars by SWTChart, a scale of time, what each log covers. Knows nothing of logs. */
package org.lockkeeper.ui.logs.internal.timeline;
