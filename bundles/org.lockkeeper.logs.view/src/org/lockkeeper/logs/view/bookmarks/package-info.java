/** Lines that somebody marked, kept in the workspace. */
@NullMarked
package org.lockkeeper.logs.view.bookmarks;

import org.jspecify.annotations.NullMarked;
