/** Papers as PDF: tagged, with bookmarks and an embedded font. */
@NullMarked
package org.lockkeeper.report.pdf;

import org.jspecify.annotations.NullMarked;
