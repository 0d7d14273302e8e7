package org.lockkeeper.report.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The scripts that are written out, as Windows wants them: lines end with CR LF, all is ASCII. */
final class Scripts {

    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final String SHARED = "//@computer.js@";

    private Scripts() {
    }

    /** A script by its name here, with what it shares with others in its place. */
    static byte[] of(String name) {
        String text = read(name);
        if (text.contains(SHARED)) {
            text = text.replace(SHARED, read("computer.js"));
        }
        return windows(text);
    }

    /** Text for Windows. */
    static byte[] windows(String text) {
        return LINE_END.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is missing in this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
