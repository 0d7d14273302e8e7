package org.lockkeeper.logs.files;

/**
 * Where a row of a view comes from.
 *
 * @param file index into {@link LogRows#files()}
 * @param line number in that file, from 0
 */
public record LinePlace(int file, long line) {
}
