/** Log files as they lie on disk: bytes, encodings, line ends, the index of lines, rotated sets. */
@NullMarked
package org.lockkeeper.logs.files;

import org.jspecify.annotations.NullMarked;
