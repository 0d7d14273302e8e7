/** The dialog before an import, and what is told after it. */
package org.lockkeeper.ui.workbench.internal.imports;
