package org.lockkeeper.intake.internal.text;

import java.util.List;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * A source that keeps what was made of its first bytes: all importers are asked whose file it is, and most begin with its
 * encoding and its first lines.
 */
public interface KnownStart {

    /** The encoding that the first bytes tell. */
    TextEncoding startEncoding();

    /** The first lines, at most so many. */
    List<String> startLines(int most);

    /** The first bytes as text, without a byte order mark. */
    String startText();

    /** The encoding that the first bytes of a source tell. */
    static TextEncoding encoding(ImportSource source) {
        return source instanceof KnownStart known ? known.startEncoding() : TextEncoding.detect(source.head());
    }

    /** The first bytes of a source as the text of a table or a document. */
    static String text(ImportSource source) {
        if (source instanceof KnownStart known) {
            return known.startText();
        }
        byte[] head = source.head();
        return TextEncoding.detect(head).decode(head, 0, head.length);
    }

    /** The first lines of a source, as {@link LogLines} would give them, at most so many. */
    static List<String> lines(ImportSource source, int most) {
        return source instanceof KnownStart known ? known.startLines(most) : LogLines.first(source.head(), most);
    }
}
