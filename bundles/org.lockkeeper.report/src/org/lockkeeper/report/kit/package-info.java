/** Scripts and papers for others to run: the collector, and the group-policy kit. */
package org.lockkeeper.report.kit;
