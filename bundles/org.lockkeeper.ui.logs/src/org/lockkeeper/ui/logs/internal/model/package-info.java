/** What the Log view shows and how: rows, finds, filters, highlighters, bookmarks. Knows nothing of windows. */
package org.lockkeeper.ui.logs.internal.model;
