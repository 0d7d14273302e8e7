/** The store itself: opening, the lock on the workspace folder, imports, queries. */
package org.lockkeeper.store.internal;
