/** Command palette and key bindings. */
package org.lockkeeper.ui.workbench.internal.palette;
