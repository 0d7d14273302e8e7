/** Rows of the tables to records of the vocabulary and back. */
package org.lockkeeper.store.internal.rows;
