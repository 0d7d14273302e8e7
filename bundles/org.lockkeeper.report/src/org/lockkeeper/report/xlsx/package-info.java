/** Papers as workbooks for spreadsheets. */
@NullMarked
package org.lockkeeper.report.xlsx;

import org.jspecify.annotations.NullMarked;
