/**
 * What a client is listed, filtered, grouped and exported by: its fields, the same everywhere.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.inventory;

import org.jspecify.annotations.NullMarked;
