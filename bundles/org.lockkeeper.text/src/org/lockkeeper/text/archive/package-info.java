/** Compressed files and archives, read within limits and checked: one reader for all that opens them. */
package org.lockkeeper.text.archive;
