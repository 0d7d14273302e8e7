/** Words to the person at the keyboard. */
package org.lockkeeper.ui.workbench.internal.dialogs;
