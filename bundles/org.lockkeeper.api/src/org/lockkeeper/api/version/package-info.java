/** Versions of Kerio products: their spellings and their order. */
@NullMarked
package org.lockkeeper.api.version;

import org.jspecify.annotations.NullMarked;
