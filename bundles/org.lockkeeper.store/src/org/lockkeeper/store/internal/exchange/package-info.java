/** The whole workspace to and from one open file; the format is documented in {@code EXPORT_FORMAT.md}. */
@NullMarked
package org.lockkeeper.store.internal.exchange;

import org.jspecify.annotations.NullMarked;
