/** Collectors of extensions in the window: the menu, and those that are due. */
package org.lockkeeper.ui.workbench.internal.collect;
