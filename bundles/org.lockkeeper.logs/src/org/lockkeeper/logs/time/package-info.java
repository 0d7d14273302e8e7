/** Times in logs: reading them, an index by time, histograms, several logs merged by time. */
@NullMarked
package org.lockkeeper.logs.time;

import org.jspecify.annotations.NullMarked;
