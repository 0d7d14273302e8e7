/** Where the lines of a text begin and end. */
@NullMarked
package org.lockkeeper.text.lines;

import org.jspecify.annotations.NullMarked;
