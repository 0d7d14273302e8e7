/** Log files as they lie on disk: bytes, encodings, line ends, the index of lines, rotated sets. */
package org.lockkeeper.logs.files;
