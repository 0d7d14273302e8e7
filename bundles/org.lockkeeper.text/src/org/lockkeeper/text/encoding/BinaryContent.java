package org.lockkeeper.text.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file seems to be that is no text. Told by its first bytes: the signatures that programs put there, else zeros and
 * control characters, of which text has hardly any.
 *
 * @param what as a phrase for people: "a PDF document"
 * @param advice what to do, a sentence
 */
public record BinaryContent(String what, String advice) {

    /** As many of the first bytes of a file are worth looking at. */
    public static final int LOOKED_AT = 16 << 10;

    /** Fewer bytes of a signature may be the beginning of a text. */
    private static final int SURE = 4;
    /** Of so many bytes one may be a control character; bytes at random have one in ten. */
    private static final int ONE_CONTROL_IN = 30;
    private static final int TAR_AT = 257;

    private static final String UNPACK = "Unpack it and open the logs that are in it.";
    private static final String OTHER = "Check that it is the file that was meant, and open it with the program it is for.";

    private static final List<Signature> SIGNATURES = List.of(
            text("%PDF-", "a PDF document", OTHER),
            text("SQLite format 3\0", "an SQLite database", OTHER),
            text("ElfFile\0", "a Windows event log", "Save it as text in the Windows Event Viewer and open that."),
            text("!BDN", "an Outlook data file", OTHER),
            text("MZ", "a Windows program", OTHER),
            text("BZh", "data compressed by bzip2", UNPACK),
            text("Rar!", "a RAR archive", UNPACK),
            bytes("504b0304", "a zip archive, or a document that is one", UNPACK),
            bytes("1f8b", "data compressed by gzip", UNPACK),
            bytes("377abcaf271c", "a 7-Zip archive", UNPACK),
            bytes("fd377a585a00", "data compressed by xz", UNPACK),
            bytes("28b52ffd", "data compressed by Zstandard", UNPACK),
            bytes("d0cf11e0a1b11ae1", "a document of an older Microsoft Office, or a Windows installer", OTHER),
            bytes("89504e470d0a1a0a", "a PNG picture", OTHER),
            bytes("ffd8ffe0", "a JPEG picture", OTHER),
            bytes("7f454c46", "a Linux program", OTHER),
            bytes("d4c3b2a1", "a network capture", "Open it with a network analyser."),
            bytes("0a0d0d0a", "a network capture", "Open it with a network analyser."));

    private record Signature(byte[] bytes, BinaryContent content) {
        boolean isIn(byte[] start) {
            return start.length >= bytes.length
                    && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    /** Checks that nothing is missing. */
    public BinaryContent {
        Objects.requireNonNull(what);
        Objects.requireNonNull(advice);
    }

    private static Signature text(String signature, String what, String advice) {
        return new Signature(signature.getBytes(StandardCharsets.ISO_8859_1), new BinaryContent(what, advice));
    }

    private static Signature bytes(String hex, String what, String advice) {
        return new Signature(HexFormat.of().parseHex(hex), new BinaryContent(what, advice));
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param start its first bytes, at most {@link #LOOKED_AT}
     * @return empty for text, and for no byte at all
     */
    public static Optional<BinaryContent> of(byte[] start, TextEncoding encoding) {
        boolean odd = isOdd(start, encoding);
        for (Signature signature : SIGNATURES) {
            if (signature.isIn(start) && (odd || signature.bytes.length >= SURE)) {
                return Optional.of(signature.content);
            }
        }
        if (!odd) {
            return Optional.empty();
        }
        boolean tar = start.length > TAR_AT + 5
                && new String(start, TAR_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return Optional.of(tar ? new BinaryContent("a tar archive", UNPACK) : new BinaryContent("binary data", OTHER));
    }

    private static boolean isOdd(byte[] start, TextEncoding encoding) {
        String text = encoding.decode(start, true);
        long controls = text.chars().filter(BinaryContent::isOdd).count();
        return controls * ONE_CONTROL_IN > text.length();
    }

    // tabs, line ends, page breaks and the colours of terminals are in logs too
    private static boolean isOdd(int c) {
        return c < ' ' && (c < '\t' || c > '\r') && c != 0x1b || c == 0x7f;
    }

    /** A sentence or two for people. */
    public String sentence(String name) {
        return name + " is no text but seems to be " + what + "; its bytes are read as text here. " + advice;
    }
}
