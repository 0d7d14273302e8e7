/** Handlers of the commands. */
package org.lockkeeper.ui.internal.commands;
