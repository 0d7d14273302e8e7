/** Bytes to text with exact places: encodings, lines, times, and removal of passwords. */
package org.lockkeeper.intake.internal.text;
