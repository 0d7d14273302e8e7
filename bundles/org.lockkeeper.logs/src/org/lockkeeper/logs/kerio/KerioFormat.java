package org.lockkeeper.logs.kerio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.text.secrets.Passwords;
import org.lockkeeper.text.time.KerioLine;

/** One of Kerio's logs. */
final class KerioFormat implements LogFormat {

    /** Fields stand at the beginning; of a very long line no more is looked at. */
    private static final int LOOKED_AT = 8192;
    /** No password leaves the line, wherever it stands. */
    private static final Passwords PASSWORDS = new Passwords("***");

    private final String log;
    private final String title;
    private final List<String> names;
    private final List<LogAspect> aspects;
    private final FieldReader reader;
    private final List<String> marks;
    private final @Nullable LogSeverity severity;
    private final Supplier<MessageCatalogue> catalogue;
    private volatile @Nullable MessageCatalogue known;

    /**
     * @param log {@code mail}
     * @param names names of its files and of its lines through syslog, without {@code .log}
     * @param marks texts that lines of this log hold and those of others do not
     * @param severity what everything in this log is, {@code null} where that depends on the message
     * @param known messages whose severity is known, asked for when it is first needed
     */
    KerioFormat(String log, String title, List<String> names, List<LogAspect> aspects, List<String> marks,
            FieldReader reader, @Nullable LogSeverity severity, Supplier<MessageCatalogue> known) {
        this.log = Objects.requireNonNull(log);
        this.title = Objects.requireNonNull(title);
        this.names = List.copyOf(names);
        this.aspects = List.copyOf(aspects);
        this.marks = List.copyOf(marks);
        this.reader = Objects.requireNonNull(reader);
        this.severity = severity;
        this.catalogue = Objects.requireNonNull(known);
    }

    @Override
    public String id() {
        return "kerio-" + log;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<LogAspect> aspects() {
        return aspects;
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        boolean named = isNamed(fileName);
        int stamped = 0;
        int marked = 0;
        int ofThis = 0;
        int texts = 0;
        for (String line : firstLines) {
            if (line.isBlank()) {
                continue;
            }
            texts++;
            String shown = line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line;
            Optional<KerioLine> start = KerioLine.parse(shown);
            if (start.isPresent()) {
                stamped++;
                marked += isMarked(shown) ? 1 : 0;
                ofThis += start.get().application() != null && isNamed(start.get().application()) ? 1 : 0;
            }
        }
        if (texts > 0 && stamped == 0) {
            // debug logs may begin in the middle of a record
            return 0;
        }
        if (named) {
            return texts == 0 ? 60 : 95;
        }
        if (texts == 0) {
            return 0;
        }
        return ofThis * 2 > texts ? 90 : marked * 2 > texts ? 80 : marked > 0 ? 20 : names.isEmpty() ? 10 : 0;
    }

    /** {@code mail}. */
    String log() {
        return log;
    }

    /** Whether a text holds what lines of this log hold and those of others do not. */
    boolean isMarked(String text) {
        return marks.stream().anyMatch(text::contains);
    }

    /** Whether a file, or what a line through syslog says that it is of, is called like this log. */
    boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String base = name.endsWith(".log") ? name.substring(0, name.length() - 4) : name;
        return names.stream().anyMatch(n -> base.equals(n) || base.startsWith(n) && !Character.isLetterOrDigit(
                base.charAt(n.length())) || base.endsWith(n) && base.length() > n.length()
                && !Character.isLetterOrDigit(base.charAt(base.length() - n.length() - 1)));
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        return KerioLine.parse(line).map(start -> {
            String text = PASSWORDS.hide(start.text());
            Map<String, String> fields = new LinkedHashMap<>();
            reader.read(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text, fields);
            (severity != null ? Optional.of(severity) : known().severity(text))
                    .ifPresent(s -> fields.put(LogSeverity.ASPECT, s.id()));
            if (start.host() != null) {
                fields.put(Aspects.HOST.id(), start.host());
            }
            return new LogRecord(start.at(), text, fields);
        });
    }

    private MessageCatalogue known() {
        MessageCatalogue ofThis = known;
        if (ofThis == null) {
            // by two threads at once: the same twice
            ofThis = catalogue.get().of(log);
            known = ofThis;
        }
        return ofThis;
    }

    @Override
    public boolean isVerbatim(String aspect) {
        // kinds and severities are our own words; from the config log passwords are taken out
        return !aspect.equals(Aspects.KIND.id()) && !aspect.equals(LogSeverity.ASPECT) && !log.equals("config");
    }

    @Override
    public Optional<List<String>> severityExpressions(LogSeverity of) {
        return severity == null ? known().lineExpressions(of) : Optional.of(of == severity ? List.of("") : List.of());
    }

    @Override
    public String toString() {
        return title;
    }
}
