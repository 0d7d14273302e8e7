/** Writers of open text formats, shared by reports and by the command line's lists. They know nothing of plans. */
@NullMarked
package org.lockkeeper.report.text;

import org.jspecify.annotations.NullMarked;
