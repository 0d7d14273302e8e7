/** Papers as PDF: tagged, with bookmarks and an embedded font. */
package org.lockkeeper.report.pdf;
