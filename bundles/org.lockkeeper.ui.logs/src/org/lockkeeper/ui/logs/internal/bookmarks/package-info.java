/** Lines that somebody marked. */
package org.lockkeeper.ui.logs.internal.bookmarks;
