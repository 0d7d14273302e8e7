/** The dialogs in which something is noted and stated of clients. */
package org.lockkeeper.ui.workbench.internal.remarks;
