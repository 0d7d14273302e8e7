package org.lockkeeper.logs.files;

/**
 * Lines of one file that follow each other.
 *
 * @param file index into {@link LogRows#files()}
 * @param first number of the first line
 * @param count how many, at least 0
 */
public record LineRange(int file, long first, int count) {
}
