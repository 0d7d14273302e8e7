/** Tables of any rows as files: what a grid shows, for spreadsheets, programs and documents. */
@NullMarked
package org.lockkeeper.report.table;

import org.jspecify.annotations.NullMarked;
