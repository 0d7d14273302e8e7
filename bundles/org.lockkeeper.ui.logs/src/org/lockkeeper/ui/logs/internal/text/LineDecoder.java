package org.lockkeeper.ui.logs.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of the bytes of one line: UTF-8 where they are, else Windows-1252, which old logs of Windows servers are
 * written in. Passwords do not get through.
 */
final class LineDecoder {

    private static final Charset LEGACY = Charset.forName("windows-1252");

    private LineDecoder() {
    }

    /**
     * Decodes a line.
     *
     * @param bytes holds the line, or its start where it is too long
     * @param length how many of the bytes count
     * @param wholeLength how many bytes the whole line has
     * @param limit how many characters to return
     */
    static String decode(byte[] bytes, int length, long wholeLength, int limit) {
        int end = length > 0 && length == wholeLength && bytes[length - 1] == '\r' ? length - 1 : length;
        boolean cut = wholeLength > length;
        String text = Secrets.hide(text(bytes, end, cut));
        if (cut || text.length() > limit) {
            int keep = Math.min(text.length(), limit);
            if (keep > 0 && Character.isHighSurrogate(text.charAt(keep - 1))) {
                keep--;
            }
            return text.substring(0, keep) + " \u2026 [" + String.format("%,d", wholeLength) + " bytes]";
        }
        return text;
    }

    private static String text(byte[] bytes, int end, boolean cut) {
        // a cut may fall into the middle of a character: up to three bytes may be missing their end
        for (int drop = 0; drop <= (cut ? 3 : 0) && drop <= end; drop++) {
            try {
                return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, 0, end - drop))
                        .toString();
            } catch (CharacterCodingException _) {
                // not UTF-8 up to here: try the next shorter one, then the other encoding
            }
        }
        return new String(bytes, 0, end, LEGACY);
    }
}
