/** What the dialogs of the Log view share. */
package org.lockkeeper.ui.logs.internal.forms;
