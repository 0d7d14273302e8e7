/** Texts of the kit. */
package org.lockkeeper.ui.workbench.internal;
