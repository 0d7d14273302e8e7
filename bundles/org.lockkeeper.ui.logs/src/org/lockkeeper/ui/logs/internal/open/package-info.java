/** Choosing logs, opening them, and going to a place in them. */
package org.lockkeeper.ui.logs.internal.open;
