/** Command palette and key bindings. */
package org.lockkeeper.ui.internal.palette;
