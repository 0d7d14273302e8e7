/** Papers as workbooks for spreadsheets. */
package org.lockkeeper.report.xlsx;
