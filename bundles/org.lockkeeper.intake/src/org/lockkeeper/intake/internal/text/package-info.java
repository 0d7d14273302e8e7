/** Bytes to text with exact places: encodings, lines, times, and removal of passwords. */
@NullMarked
package org.lockkeeper.intake.internal.text;

import org.jspecify.annotations.NullMarked;
