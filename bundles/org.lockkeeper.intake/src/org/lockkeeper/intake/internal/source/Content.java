package org.lockkeeper.intake.internal.source;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file as they lie on disk or in an archive. */
interface Content {

    /** The bytes from their start. */
    InputStream open() throws IOException;

    /** How many there are. */
    long size();

    /** How many bytes of disk they take: what the limits of decompression go by. */
    long storedSize();
}
