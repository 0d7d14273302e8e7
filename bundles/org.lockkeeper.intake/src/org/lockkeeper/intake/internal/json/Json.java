package org.lockkeeper.intake.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;
import org.lockkeeper.text.lines.LineTracker;

/** Opens JSON of any encoding, with bounds on all that a hostile file could blow up. */
public final class Json implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 20).maxNestingDepth(64)
                    .maxNumberLength(100).maxNameLength(4096).build())
            // messages must not repeat what stands in the file
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    private final InputStream in;
    private final LineTracker tracker;
    private final JsonParser parser;

    private Json(InputStream in, TextEncoding encoding, int expected) throws IOException {
        this.in = in;
        tracker = new LineTracker(in, encoding);
        parser = FACTORY.createParser(new TolerantReader(tracker, encoding, expected));
    }

    /** Opens a file. */
    public static Json open(ImportSource source) throws IOException {
        return new Json(source.open(), KnownStart.encoding(source), source.head().length);
    }

    /** The parser. */
    public JsonParser parser() {
        return parser;
    }

    /** Line of the present token. */
    public long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Byte offset of that line; lines are to be asked for in ascending order. */
    public long offset() {
        return tracker.offsetOf(line());
    }

    /** A parser's complaint in words that do not repeat the file's text. */
    public static IOException problem(JsonProcessingException e) {
        String where = e.getLocation() == null ? "" : " from line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr() + " on";
        return new IOException("is not proper JSON" + where + "; what stands before was read", null);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
