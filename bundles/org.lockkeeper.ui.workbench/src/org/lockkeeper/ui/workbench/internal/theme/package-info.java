/** Tokens read from the style sheets. */
package org.lockkeeper.ui.workbench.internal.theme;
