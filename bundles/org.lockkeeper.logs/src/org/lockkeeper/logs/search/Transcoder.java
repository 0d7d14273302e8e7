package org.lockkeeper.logs.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.text.encoding.TextEncoding;

/** Turns bytes of a file's encoding into UTF-8, piece by piece. One thread. */
final class Transcoder {

    /** The most bytes of a piece. */
    static final int PIECE = 64 << 10;

    private final TextEncoding encoding;
    private final Sink sink;
    private final byte[] lineBreak;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(PIECE + 16);
    private final CharBuffer chars = CharBuffer.allocate(PIECE + 32);

    /** Takes UTF-8. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] utf8, int length) throws IOException;
    }

    Transcoder(TextEncoding encoding, Sink sink) {
        this.encoding = encoding;
        this.sink = sink;
        this.lineBreak = new byte[] {(byte) (encoding.carriageReturns() ? '\r' : '\n')};
        this.decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /**
     * Takes the next piece.
     *
     * @param last whether nothing follows
     */
    void feed(byte[] bytes, boolean last) throws IOException {
        if (!encoding.isWide()) {
            piece(bytes, 0, bytes.length, last);
            return;
        }
        // half a pair before a line break would take the break with it: each line is decoded on its own
        int low = encoding.charset().equals(StandardCharsets.UTF_16LE) ? 0 : 1;
        int start = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (bytes[i + low] == lineBreak[0] && bytes[i + 1 - low] == 0) {
                piece(bytes, start, i, true);
                sink.accept(lineBreak, 1);
                start = i + 2;
            }
        }
        piece(bytes, start, bytes.length, last);
    }

    private void piece(byte[] bytes, int from, int to, boolean last) throws IOException {
        in.put(bytes, from, to - from).flip();
        decoder.decode(in, chars, last);
        in.compact();
        if (last) {
            decoder.flush(chars);
            decoder.reset();
            in.clear();
        }
        // half a pair stays until its other half comes
        int end = chars.position();
        int kept = !last && end > 0 && Character.isHighSurrogate(chars.get(end - 1)) ? 1 : 0;
        char half = kept == 1 ? chars.get(end - 1) : 0;
        byte[] utf8 = new String(chars.array(), 0, end - kept).getBytes(StandardCharsets.UTF_8);
        chars.clear();
        if (kept == 1) {
            chars.put(half);
        }
        sink.accept(utf8, utf8.length);
    }
}
