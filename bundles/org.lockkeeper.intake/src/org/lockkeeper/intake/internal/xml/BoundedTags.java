package org.lockkeeper.intake.internal.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.lockkeeper.text.archive.RefusedException;

/** Refuses text in which a tag never seems to end: a parser would keep all of it. */
final class BoundedTags extends FilterReader {

    private static final int LONGEST = 1 << 20;

    private long sinceOpened = -1;

    BoundedTags(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int n = super.read(target, from, length);
        for (int i = from; i < from + n; i++) {
            char c = target[i];
            if (c == '>') {
                sinceOpened = -1;
            } else if (c == '<') {
                sinceOpened = 0;
            } else if (sinceOpened >= 0 && ++sinceOpened > LONGEST) {
                throw new RefusedException("has a tag that is longer than 1 MiB; refused");
            }
        }
        return n;
    }
}
