/** Runs collectors of extensions, by hand and at intervals that a person switched on. */
@NullMarked
package org.lockkeeper.core.collect;

import org.jspecify.annotations.NullMarked;
