/** The settings, where they are kept, and the dialog in which they are chosen. */
package org.lockkeeper.ui.workbench.internal.settings;
