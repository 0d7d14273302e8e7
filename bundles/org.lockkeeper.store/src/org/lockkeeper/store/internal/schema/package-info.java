/** The schema of the database: numbered SQL scripts, and what applies them in order and exactly once. */
@NullMarked
package org.lockkeeper.store.internal.schema;

import org.jspecify.annotations.NullMarked;
