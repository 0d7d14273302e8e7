/** Handlers of the commands. */
package org.lockkeeper.ui.workbench.internal.commands;
