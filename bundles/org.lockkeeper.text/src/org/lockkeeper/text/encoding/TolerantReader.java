package org.lockkeeper.text.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of a stream in any encoding, without byte order mark; bytes that do not fit never stop it. What was read before
 * the stream fails is delivered before the failure.
 */
public final class TolerantReader extends Reader {

    private static final int BUFFER = 32 * 1024;
    private static final int LEAST = 64;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean western;
    private final ByteBuffer bytes;
    private boolean start = true;
    private boolean end;

    /** Reads in an encoding found by {@link TextEncoding#detect}. */
    public TolerantReader(InputStream in, TextEncoding encoding) {
        this(in, encoding.charset(), BUFFER);
    }

    /**
     * The same for a text of about so many bytes: of one that is small no more is taken than it needs.
     *
     * @param expected bytes
     */
    public TolerantReader(InputStream in, TextEncoding encoding, int expected) {
        this(in, encoding.charset(), expected);
    }

    /** Reads in an encoding that the file itself names. */
    public TolerantReader(InputStream in, Charset charset) {
        this(in, charset, BUFFER);
    }

    private TolerantReader(InputStream in, Charset charset, int expected) {
        this.in = in;
        bytes = ByteBuffer.allocate(Math.clamp(expected, LEAST, BUFFER)).flip();
        western = charset.equals(StandardCharsets.UTF_8);
        decoder = western ? TolerantUtf8.strictDecoder()
                : charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, from, length).slice();
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, end);
            if (result.isError()) {
                int fits = Math.min(result.length(), out.remaining());
                TolerantUtf8.western(bytes, out, fits);
            } else if (result.isOverflow() && out.position() == 0) {
                // a surrogate pair asked for char by char
                return pair(target, from);
            } else if (result.isUnderflow() && out.position() == 0) {
                if (end) {
                    return -1;
                }
                fill();
            }
            if (start && out.position() > 0) {
                start = false;
                if (target[from] == '\uFEFF') {
                    int rest = out.position() - 1;
                    System.arraycopy(target, from + 1, target, from, rest);
                    out.position(rest);
                }
            }
        }
        return out.position();
    }

    private int pair(char[] target, int from) {
        CharBuffer two = CharBuffer.allocate(2);
        decoder.decode(bytes, two, end);
        // rare enough to lose the second half: nobody reads one char at a time
        target[from] = two.position() == 0 ? '\uFFFD' : two.get(0);
        return 1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int n;
        try {
            n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        } finally {
            bytes.flip();
        }
        if (n < 0) {
            end = true;
        } else {
            bytes.limit(bytes.limit() + n);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
