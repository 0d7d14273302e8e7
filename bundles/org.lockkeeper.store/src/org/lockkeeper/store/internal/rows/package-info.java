/** Rows of the tables to records of the vocabulary and back. */
@NullMarked
package org.lockkeeper.store.internal.rows;

import org.jspecify.annotations.NullMarked;
