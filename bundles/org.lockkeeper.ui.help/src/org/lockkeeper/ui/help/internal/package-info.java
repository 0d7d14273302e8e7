/** The Help view: pages of the manual without a browser, their contents, what is found in them, back and forward. */
package org.lockkeeper.ui.help.internal;
