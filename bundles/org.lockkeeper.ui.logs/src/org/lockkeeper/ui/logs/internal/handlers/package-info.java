/** Handlers of the Log view's commands, one class a command: each asks the view to do it. */
package org.lockkeeper.ui.logs.internal.handlers;
