/**
 * Versions of Kerio products: their spellings and their order.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.version;

import org.jspecify.annotations.NullMarked;
