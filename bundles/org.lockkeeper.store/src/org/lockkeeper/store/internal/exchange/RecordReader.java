package org.lockkeeper.store.internal.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.store.internal.exchange.Fields.BadLineException;
import org.lockkeeper.store.internal.rows.Limits;
import org.lockkeeper.store.internal.rows.SubjectKind;

/** Reads the records that {@link Line} writes. */
final class RecordReader {

    /** Later years have more than four digits, which ISO 8601 has no common form for. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final AttributeCatalogue catalogue = AttributeCatalogue.builtIn();
    private final Limits limits = new Limits();

    ImportEntry imported(Fields fields) throws BadLineException {
        long id = fields.count("id");
        String at = fields.text("importedAt");
        try {
            Instant importedAt = Instant.parse(at);
            if (importedAt.isAfter(LATEST)) {
                throw new DateTimeException("no computer's clock says so");
            }
            ImportEntry entry = new ImportEntry(id, importedAt, fields.texts("sources"),
                    fields.texts("servers"), Math.toIntExact(fields.count("files")), fields.count("observations"),
                    fields.count("rejected"));
            fields.end();
            return entry;
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadLineException("\"importedAt\" or \"files\" is out of range");
        }
    }

    SourceFile file(Fields fields) throws BadLineException {
        String sha256 = fields.textOrNull("sha256");
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw new BadLineException("\"sha256\" is not 64 hex digits");
        }
        SourceFile file = new SourceFile(fields.text("path"), fields.textOrNull("location"), sha256,
                fields.count("size"));
        fields.end();
        return file;
    }

    RejectedRow rejected(Fields fields, SourceFile file) throws BadLineException {
        RejectedRow row = new RejectedRow(file, fields.count("line"), fields.text("reason"));
        fields.end();
        return row;
    }

    JournalFile journal(Fields fields, SourceFile file) throws BadLineException {
        JournalFile row = new JournalFile(file, fields.textOrNull("server"), fields.textOrNull("kind"),
                fields.count("observations"), fields.count("rejected"), fields.textOrNull("problem"),
                instant("modifiedAt", fields.textOrNull("modifiedAt")));
        fields.end();
        return row;
    }

    private static @Nullable Instant instant(String field, @Nullable String text) throws BadLineException {
        try {
            Instant instant = text == null ? null : Instant.parse(text);
            if (instant != null && (instant.isAfter(LATEST) || instant.isBefore(Instant.EPOCH))) {
                throw new DateTimeException("no computer's clock says so");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new BadLineException("\"" + field + "\" is no time in UTC");
        }
    }

    Observation observation(Fields fields, SourceFile file) throws BadLineException {
        String at = fields.textOrNull("observedAt");
        Moment observedAt = at == null ? null
                : Moment.tryParse(at).orElseThrow(() -> new BadLineException("\"" + at + "\" is no ISO 8601 time"));
        Evidence evidence = new Evidence(file, fields.count("line"), fields.count("offset"), observedAt);
        Observation observation = new Observation(subject(fields.object("subject")),
                constant(SourceKind.class, "source", fields.text("source")),
                attributes(fields.objectOrNull("attributes")), evidence);
        fields.end();
        String unfit = limits.unfit(observation);
        if (unfit != null) {
            throw new BadLineException(unfit);
        }
        return observation;
    }

    private static Subject subject(Fields fields) throws BadLineException {
        String server = fields.text("server");
        Subject subject;
        try {
            subject = switch (constant(SubjectKind.class, "kind", fields.text("kind"))) {
                case SERVER -> new Subject.OfServer(server);
                case ACCOUNT -> new Subject.OfAccount(server, name(fields, "account"));
                case COMPUTER -> new Subject.OfComputer(server, name(fields, "computer"));
                case CLIENT -> {
                    String connector = fields.textOrNull("connector");
                    yield new Subject.OfClient(server, fields.textOrNull("account"), fields.textOrNull("computer"),
                            connector == null ? null : constant(Connector.class, "connector", connector));
                }
                case SETTING -> new Subject.OfSetting(server, fields.text("table"), fields.text("variable"));
            };
        } catch (IllegalArgumentException e) {
            throw new BadLineException(String.valueOf(e.getMessage()));
        }
        fields.end();
        return subject;
    }

    private static String name(Fields fields, String name) throws BadLineException {
        String text = fields.text(name);
        if (text.isBlank()) {
            throw new BadLineException("\"" + name + "\" is empty");
        }
        return text;
    }

    private Attributes attributes(@Nullable Fields fields) throws BadLineException {
        if (fields == null) {
            return Attributes.NONE;
        }
        Attributes.Builder builder = Attributes.builder();
        for (String id : fields.rest()) {
            Attribute<?> attribute;
            try {
                attribute = catalogue.byIdOrText(id);
            } catch (IllegalArgumentException e) {
                throw new BadLineException(String.valueOf(e.getMessage()));
            }
            put(builder, attribute, fields);
        }
        return builder.build();
    }

    private <T> void put(Attributes.Builder builder, Attribute<T> attribute, Fields fields)
            throws BadLineException {
        try {
            if (attribute.type() == Long.class) {
                builder.put(attribute, attribute.type().cast(fields.number(attribute.id())));
            } else {
                String id = attribute.id();
                builder.put(attribute, attribute.parse(catalogue.byId(id).isPresent() ? fields.text(id)
                        : fields.textOrNumber(id)));
            }
        } catch (IllegalArgumentException e) {
            throw new BadLineException(String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String text) throws BadLineException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new BadLineException("\"" + name + "\" has the unknown value \"" + Limits.shorten(text) + "\"");
    }
}
