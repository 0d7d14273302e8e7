/** The line at the bottom of the window. */
package org.lockkeeper.ui.workbench.internal.status;
