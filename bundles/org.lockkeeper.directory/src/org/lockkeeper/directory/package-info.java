/** Live, read-only look-ups in a directory. */
@NullMarked
package org.lockkeeper.directory;

import org.jspecify.annotations.NullMarked;
