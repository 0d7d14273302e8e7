/** Scripts and papers for others to run: the collector, and the group-policy kit. */
@NullMarked
package org.lockkeeper.report.kit;

import org.jspecify.annotations.NullMarked;
