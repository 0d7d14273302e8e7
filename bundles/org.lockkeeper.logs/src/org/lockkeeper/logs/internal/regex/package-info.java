/** Regular expressions as automata over the bytes of UTF-8: linear time, no decoding. Internal. */
@NullMarked
package org.lockkeeper.logs.internal.regex;

import org.jspecify.annotations.NullMarked;
