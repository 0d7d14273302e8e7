package org.lockkeeper.world.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * How a text file is written.
 *
 * @param lineEnd what ends each line
 * @param encoding the encoding
 */
public record Text(String lineEnd, Encoding encoding) {

    /** Encodings that Windows' and other programs write. */
    public enum Encoding {
        UTF_8, UTF_8_BOM, UTF_16LE_BOM, UTF_16BE_BOM
    }

    /** Of a log: all line ends that were met. */
    static Text ofLog(Dice dice) {
        return new Text(dice.of("\n", "\n", "\r\n", "\r"), encoding(dice));
    }

    /** Of a table. */
    static Text ofTable(Dice dice) {
        return new Text(dice.of("\n", "\r\n"), encoding(dice));
    }

    private static Encoding encoding(Dice dice) {
        return dice.of(Encoding.UTF_8, Encoding.UTF_8, Encoding.UTF_8, Encoding.UTF_8_BOM, Encoding.UTF_16LE_BOM,
                Encoding.UTF_16BE_BOM);
    }

    /** The bytes of a log that was saved from the administration as HTML. */
    byte[] html(String lines) {
        return bytes("<html><head><title>log</title></head><body><pre>" + lines.replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;") + "</pre></body></html>\n");
    }

    /** The same, compressed. */
    static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The bytes of lines that end with line feeds. */
    byte[] bytes(String lines) {
        String text = lines.replace("\n", lineEnd);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] mark = switch (encoding) {
            case UTF_8 -> new byte[0];
            case UTF_8_BOM -> new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };
            case UTF_16LE_BOM -> new byte[] { (byte) 0xFF, (byte) 0xFE };
            case UTF_16BE_BOM -> new byte[] { (byte) 0xFE, (byte) 0xFF };
        };
        out.writeBytes(mark);
        out.writeBytes(text.getBytes(switch (encoding) {
            case UTF_16LE_BOM -> StandardCharsets.UTF_16LE;
            case UTF_16BE_BOM -> StandardCharsets.UTF_16BE;
            case UTF_8, UTF_8_BOM -> StandardCharsets.UTF_8;
        }));
        return out.toByteArray();
    }
}
