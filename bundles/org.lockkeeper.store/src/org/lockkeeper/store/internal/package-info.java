/** The store itself: opening, the lock on the workspace folder, imports, queries. */
@NullMarked
package org.lockkeeper.store.internal;

import org.jspecify.annotations.NullMarked;
