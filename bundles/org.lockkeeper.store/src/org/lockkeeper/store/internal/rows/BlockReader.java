package org.lockkeeper.store.internal.rows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/**
 * Reads what {@link BlockWriter} packed, one block after the other. Used by one thread.
 */
final class BlockReader {

    /**
     * One observation of a block.
     *
     * @param observation {@code null} where it cannot be understood
     * @param sum what it adds to the checksum of its import, as when it was written; 0 where sums are not wanted
     * @param failure why it cannot be understood; the rows after it in its block are lost then
     */
    record Row(long id, long importId, long fileId, @Nullable Observation observation, long sum,
            @Nullable DamagedRowException failure) {
    }

    private final Map<Long, SourceFile> files;
    private final AttributeValues values;
    private final boolean summing;
    private final SharedParts shared;

    // of the block that is read
    private byte[] bytes = new byte[0];
    private int at;
    private @Nullable String[] texts = new String[1024];
    private int textCount;
    /** The number of the text read last; -1 for one without a number. */
    private int textNumber;
    private long fileId;
    private @Nullable SourceFile file;
    private long line;
    private long byteOffset;
    private @Nullable Moment moment;
    private long seconds;
    private Attributes attributes = Attributes.NONE;
    private final ContentSum sum = new ContentSum();
    private final StringBuilder attributesText = new StringBuilder();
    private boolean told;
    private @Nullable String sourceName;
    private @Nullable SourceKind source;
    private @Nullable String kindName;
    private @Nullable SubjectKind kind;

    /**
     * @param files by their ids
     * @param shared what it has in common with other readers of the same walk
     * @param summing whether checksums are wanted
     */
    BlockReader(Map<Long, SourceFile> files, SharedParts shared, boolean summing) {
        this.files = files;
        this.shared = shared;
        this.summing = summing;
        values = new AttributeValues(shared);
    }

    /**
     * Reads a block.
     *
     * @param firstId id of its first observation
     * @param count how many there are
     */
    List<Row> read(long importId, long firstId, int count, byte[] content) {
        begin(content);
        List<Row> rows = new ArrayList<>(Math.clamp(count, 0, content.length));
        for (long id = firstId; id < firstId + count; id++) {
            try {
                if (id == firstId && unsigned() != BlockWriter.FORM) {
                    throw new IllegalArgumentException("its block is of a form that this program does not know");
                }
                Observation observation = row(id);
                if (id == firstId + count - 1 && at != bytes.length) {
                    throw new IllegalArgumentException("its block has more than " + count + " rows");
                }
                rows.add(new Row(id, importId, fileId, observation, summing ? sum.takeRow() : 0, null));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException | ArithmeticException
                    | DateTimeException e) {
                rows.add(new Row(id, importId, fileId, null, 0, new DamagedRowException("observation " + id
                        + " of import " + importId + ": " + e.getMessage(), e)));
                break;
            }
        }
        return rows;
    }

    private void begin(byte[] content) {
        bytes = content;
        at = 0;
        Arrays.fill(texts, 0, textCount, null);
        textCount = 0;
        values.forgetNumbers();
        fileId = 0;
        file = null;
        line = 0;
        byteOffset = 0;
        moment = null;
        seconds = 0;
        attributes = Attributes.NONE;
        attributesText.setLength(0);
        told = false;
    }

    private Observation row(long id) {
        long fileBefore = fileId;
        fileId += signed();
        line += signed();
        byteOffset += signed();
        if (file == null || fileId != fileBefore) {
            file = files.get(fileId);
            if (file == null) {
                throw new IllegalArgumentException("there is no file " + fileId);
            }
        }
        time();
        String sourceText = told(text());
        if (source == null || !sourceText.equals(sourceName)) {
            source = SourceKind.valueOf(sourceText);
            sourceName = sourceText;
        }
        String kindText = told(text());
        if (kind == null || !kindText.equals(kindName)) {
            kind = SubjectKind.valueOf(kindText);
            kindName = kindText;
        }
        String server = told(text());
        if (summing) {
            sum.row(ObservationWriter.TABLE).add(id).add(fileId).add(line).add(byteOffset).add(RowTime.seconds(moment))
                    .add(RowTime.offset(moment)).add(sourceText).add(kindText).add(server);
        }
        Subject subject = subject(kind, server);
        attributes();
        if (summing) {
            sum.add(told ? attributesText.toString() : null);
        }
        return new Observation(subject, source, attributes, new Evidence(file, line, byteOffset, moment));
    }

    private void time() {
        int form = (int) unsigned();
        switch (form) {
            case BlockWriter.SAME_TIME -> {
                // as before
            }
            case BlockWriter.NO_TIME -> moment = null;
            case BlockWriter.LOCAL_TIME -> {
                seconds += signed();
                moment = RowTime.moment(seconds, RowTime.LOCAL);
            }
            case BlockWriter.OFFSET_TIME -> {
                seconds += signed();
                moment = RowTime.moment(seconds, signed());
            }
            default -> throw new IllegalArgumentException("no time is written as " + form);
        }
    }

    private Subject subject(SubjectKind of, String server) {
        String first;
        String second = null;
        String connector = null;
        Subject subject = switch (of) {
            case SERVER -> {
                first = null;
                yield new Subject.OfServer(server);
            }
            case ACCOUNT -> {
                first = told(text());
                yield new Subject.OfAccount(server, first);
            }
            case COMPUTER -> {
                first = told(text());
                yield new Subject.OfComputer(server, first);
            }
            case CLIENT -> {
                first = text();
                second = text();
                connector = text();
                yield new Subject.OfClient(server, first, second,
                        connector == null ? null : Connector.valueOf(connector));
            }
            case SETTING -> {
                first = told(text());
                second = told(text());
                yield new Subject.OfSetting(server, first, second);
            }
        };
        if (summing) {
            boolean setting = of == SubjectKind.SETTING;
            boolean account = of == SubjectKind.ACCOUNT || of == SubjectKind.CLIENT;
            sum.add(account ? first : null).add(of == SubjectKind.COMPUTER ? first : setting ? null : second).add(connector)
                    .add(setting ? first : null).add(setting ? second : null);
        }
        return subject;
    }

    private void attributes() {
        long written = unsigned();
        if (written == BlockWriter.SAME_ATTRIBUTES) {
            return;
        }
        attributesText.setLength(0);
        told = written > 1;
        if (!told) {
            attributes = Attributes.NONE;
            return;
        }
        Attributes.Builder builder = Attributes.builder();
        for (long i = 1; i < written; i++) {
            String id = told(text());
            int idNumber = textNumber;
            String value = told(text(false));
            values.put(builder, id, idNumber, value, textNumber);
            if (summing) {
                AttributesText.append(attributesText, id, value);
            }
        }
        attributes = builder.build();
    }

    private static String told(@Nullable String text) {
        return Objects.requireNonNull(text);
    }

    private @Nullable String text() {
        return text(true);
    }

    /** @param named whether it is a name, of which other blocks have the same; values are shared as what they mean */
    private @Nullable String text(boolean named) {
        long written = unsigned();
        textNumber = -1;
        if (written == BlockWriter.NO_TEXT) {
            return null;
        }
        if (written == BlockWriter.PASSING_TEXT) {
            return chars();
        }
        if (written == BlockWriter.NEW_TEXT) {
            String text = named ? shared.text(chars()) : chars();
            if (textCount == texts.length) {
                texts = Arrays.copyOf(texts, 2 * textCount);
            }
            textNumber = textCount;
            texts[textCount++] = text;
            return text;
        }
        textNumber = Math.toIntExact(written - BlockWriter.FIRST_TEXT);
        return told(texts[Objects.checkIndex(textNumber, textCount)]);
    }

    private String chars() {
        long written = unsigned();
        long length = written >>> 1;
        boolean wide = (written & 1) != 0;
        if (length > (bytes.length - at) / (wide ? 2 : 1)) {
            throw new IndexOutOfBoundsException("a text of " + length + " characters does not fit into its block");
        }
        int chars = (int) length;
        if (!wide) {
            String text = new String(bytes, at, chars, StandardCharsets.ISO_8859_1);
            at += chars;
            return text;
        }
        char[] text = new char[chars];
        for (int i = 0; i < chars; i++) {
            text[i] = (char) ((bytes[at++] & 0xFF) << 8 | bytes[at++] & 0xFF);
        }
        return new String(text);
    }

    private long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() {
        byte b = bytes[at++];
        if (b >= 0) {
            return b;
        }
        long value = b & 0x7F;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            b = bytes[at++];
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number does not end");
    }
}
