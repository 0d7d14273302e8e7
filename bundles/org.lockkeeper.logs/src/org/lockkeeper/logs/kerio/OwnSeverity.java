package org.lockkeeper.logs.kerio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.logs.search.SeverityBefore;

/**
 * A format whose records have the severity that the user's own known messages give them; all others that of the format
 * itself. An entry that states no severity says nothing about it. Entries may be exchanged at any time: the next record
 * and the next search go by the new ones.
 */
public final class OwnSeverity implements SeverityBefore {

    private static final String KERIO = "kerio-";

    private final LogFormat format;
    private final Supplier<MessageCatalogue> all;
    private volatile Part part = new Part(MessageCatalogue.EMPTY, MessageCatalogue.EMPTY);

    /** The entries that say something of this log, and the catalogue that they are of. */
    private record Part(MessageCatalogue from, MessageCatalogue entries) {
    }

    /**
     * @param format what the records are
     * @param own the user's own entries at present; those of a log count that are of {@code mail} for the format
     *        {@code kerio-mail}, and of the format's id for any other
     */
    public OwnSeverity(LogFormat format, Supplier<MessageCatalogue> own) {
        this.format = Objects.requireNonNull(format);
        this.all = Objects.requireNonNull(own);
    }

    private MessageCatalogue own() {
        MessageCatalogue now = all.get();
        Part known = part;
        if (known.from != now) {
            // by two threads at once: the same twice
            String log = format.id().startsWith(KERIO) ? format.id().substring(KERIO.length()) : format.id();
            // of all logs at once: whose a line is, is not told apart here
            known = new Part(now, (log.equals("syslog") ? now : now.of(log)).telling());
            part = known;
        }
        return known.entries;
    }

    @Override
    public LogFormat others() {
        return format;
    }

    @Override
    public String id() {
        return format.id();
    }

    @Override
    public String title() {
        return format.title();
    }

    @Override
    public List<LogAspect> aspects() {
        List<LogAspect> aspects = format.aspects();
        if (own().isEmpty() || aspects.stream().anyMatch(a -> a.id().equals(LogSeverity.ASPECT))) {
            return aspects;
        }
        List<LogAspect> more = new ArrayList<>(aspects);
        more.add(Aspects.SEVERITY);
        return List.copyOf(more);
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        return format.recognise(fileName, firstLines);
    }

    @Override
    public LogFormat forFileOf(LocalDate written) {
        LogFormat ofFile = format.forFileOf(written);
        return ofFile == format ? this : new OwnSeverity(ofFile, all);
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        Optional<LogRecord> record = format.parse(line);
        MessageCatalogue own = own();
        if (own.isEmpty() || record.isEmpty()) {
            return record;
        }
        return own.severity(record.get().text()).map(severity -> {
            Map<String, String> fields = new LinkedHashMap<>(record.get().fields());
            fields.put(LogSeverity.ASPECT, severity.id());
            return new LogRecord(record.get().at(), record.get().text(), fields);
        }).or(() -> record);
    }

    @Override
    public boolean isVerbatim(String aspect) {
        return format.isVerbatim(aspect) && (!aspect.equals(LogSeverity.ASPECT) || own().isEmpty());
    }

    @Override
    public Optional<List<String>> severityExpressions(LogSeverity severity) {
        // of both at once they cannot tell: the highest would count, not ours
        return own().isEmpty() ? format.severityExpressions(severity) : Optional.empty();
    }

    @Override
    public Optional<List<String>> severityBefore(LogSeverity severity) {
        // where the text of a record begins is known of Kerio's lines only
        return format.id().startsWith(KERIO) ? own().lineExpressions(severity) : Optional.empty();
    }

    @Override
    public String toString() {
        return format.toString();
    }
}
