package org.lockkeeper.text.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 in which bytes that are none are read as windows-1252, so that old and mixed files keep their letters. */
final class TolerantUtf8 {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TolerantUtf8() {
    }

    static CharsetDecoder strictDecoder() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from);
        CharsetDecoder decoder = strictDecoder();
        while (in.hasRemaining()) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                western(in, out, result.length());
            }
        }
        return out.flip().toString();
    }

    /** Moves some bytes that are no UTF-8. */
    static void western(ByteBuffer in, CharBuffer out, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        out.put(new String(bytes, WESTERN));
    }
}
