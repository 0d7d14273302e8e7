/** The system's own dialogs for files. */
package org.lockkeeper.ui.workbench.internal.files;
