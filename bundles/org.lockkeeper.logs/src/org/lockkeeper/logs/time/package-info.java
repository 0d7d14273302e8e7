/** Times in logs: reading them, an index by time, histograms, several logs merged by time. */
package org.lockkeeper.logs.time;
