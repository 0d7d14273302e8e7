/** Folders and files that were imported: which they are, and whether something changed there since. */
@NullMarked
package org.lockkeeper.core.inventory.sources;

import org.jspecify.annotations.NullMarked;
