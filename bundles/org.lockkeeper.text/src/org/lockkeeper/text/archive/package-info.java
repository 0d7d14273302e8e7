/** Compressed files and archives, read within limits and checked: one reader for all that opens them. */
@NullMarked
package org.lockkeeper.text.archive;

import org.jspecify.annotations.NullMarked;
