/** Puts the kit's services into the application's context and wakes the workspace. */
package org.lockkeeper.ui.workbench.internal.startup;
