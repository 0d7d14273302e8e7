package org.lockkeeper.store.internal.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.store.internal.rows.SubjectKind;

/** Writes one record as one line of JSON. What is not known is left out. */
final class Line {

    private final JsonGenerator out;

    Line(JsonGenerator out) {
        this.out = out;
    }

    void write(ImportEntry entry) throws IOException {
        out.writeStartObject();
        out.writeNumberField("id", entry.id());
        text("importedAt", entry.importedAt());
        texts("sources", entry.sources());
        texts("servers", entry.servers());
        out.writeNumberField("files", entry.files());
        out.writeNumberField("observations", entry.observations());
        out.writeNumberField("rejected", entry.rejected());
        end();
    }

    void write(long importId, long fileId, SourceFile file) throws IOException {
        start(importId, fileId);
        text("path", file.path());
        text("location", file.location());
        text("sha256", file.sha256());
        out.writeNumberField("size", file.size());
        end();
    }

    void write(long importId, long fileId, Observation observation) throws IOException {
        start(importId, fileId);
        Evidence evidence = observation.evidence();
        out.writeNumberField("line", evidence.line());
        out.writeNumberField("offset", evidence.offset());
        text("observedAt", evidence.observedAt());
        text("source", observation.source());
        write(observation.subject());
        if (!observation.attributes().isEmpty()) {
            out.writeObjectFieldStart("attributes");
            for (Attribute<?> attribute : observation.attributes().present()) {
                Object value = observation.attributes().get(attribute);
                if (value instanceof Long number) {
                    out.writeNumberField(attribute.id(), number);
                } else {
                    text(attribute.id(), value);
                }
            }
            out.writeEndObject();
        }
        end();
    }

    private void write(Subject subject) throws IOException {
        out.writeObjectFieldStart("subject");
        text("kind", SubjectKind.of(subject));
        text("server", subject.server());
        switch (subject) {
            case Subject.OfServer _ -> {
                // has no more parts
            }
            case Subject.OfAccount account -> text("account", account.account());
            case Subject.OfComputer computer -> text("computer", computer.computer());
            case Subject.OfClient client -> {
                text("account", client.account());
                text("computer", client.computer());
                text("connector", client.connector());
            }
            case Subject.OfSetting setting -> {
                text("table", setting.table());
                text("variable", setting.variable());
            }
        }
        out.writeEndObject();
    }

    void write(long importId, long fileId, RejectedRow row) throws IOException {
        start(importId, fileId);
        out.writeNumberField("line", row.line());
        text("reason", row.reason());
        end();
    }

    void write(long importId, long fileId, JournalFile row) throws IOException {
        start(importId, fileId);
        text("server", row.server());
        text("kind", row.kind());
        out.writeNumberField("observations", row.observations());
        out.writeNumberField("rejected", row.rejected());
        text("problem", row.problem());
        Instant modifiedAt = row.modifiedAt();
        text("modifiedAt", modifiedAt == null ? null : modifiedAt.toString());
        end();
    }

    void write(String key, String value) throws IOException {
        out.writeStartObject();
        text("key", key);
        text("value", value);
        end();
    }

    private void start(long importId, long fileId) throws IOException {
        out.writeStartObject();
        out.writeNumberField("import", importId);
        out.writeNumberField("file", fileId);
    }

    private void end() throws IOException {
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void texts(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            text(value);
        }
        out.writeEndArray();
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            text(value.toString());
        }
    }

    private void text(String value) throws IOException {
        Objects.requireNonNull(value);
        if (isUnicode(value)) {
            out.writeString(value);
        } else {
            // half of a surrogate pair has no UTF-8; written as an escape, it comes back as it was
            out.writeRawValue(escaped(value));
        }
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 2).append('"');
        text.chars().forEach(c -> {
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                escaped.append((char) c);
            } else {
                escaped.append("\\u%04x".formatted(c));
            }
        });
        return escaped.append('"').toString();
    }
}
