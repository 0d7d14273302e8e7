/** The whole workspace to and from one open file; the format is documented in {@code EXPORT_FORMAT.md}. */
package org.lockkeeper.store.internal.exchange;
