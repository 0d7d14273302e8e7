/** Where one can go from a line: its message, its account, its address. */
package org.lockkeeper.ui.logs.internal.links;
