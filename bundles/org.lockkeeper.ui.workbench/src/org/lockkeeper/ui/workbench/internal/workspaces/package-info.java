/** Workspaces: which were open lately, opening another one, making a new one. */
package org.lockkeeper.ui.workbench.internal.workspaces;
