/** Writers of open text formats, shared by reports and by the command line's lists. They know nothing of plans. */
package org.lockkeeper.report.text;
