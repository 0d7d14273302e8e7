/**
 * Fetching files from elsewhere, by hand and at intervals that a person switched on, to be imported.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.collect;

import org.jspecify.annotations.NullMarked;
