/** Which encoding a text has, and what its bytes are as characters. */
@NullMarked
package org.lockkeeper.text.encoding;

import org.jspecify.annotations.NullMarked;
