package org.lockkeeper.logs.kerio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.text.time.KerioLine;

/**
 * Several of Kerio's logs in one file, as syslog collects them or somebody put them together: each line is of the log that
 * its application names
 * (domain notes, section 1.1). An administrator may give all logs one name; then the wording tells, where it is known.
 */
final class SyslogFormat implements LogFormat {

    private static final int LOOKED_AT = 8192;

    private final List<KerioFormat> formats;
    private final KerioFormat other;
    private final List<LogAspect> aspects;

    /**
     * @param formats those that an application may name, in the order in which wordings are tried
     * @param other for all other lines
     */
    SyslogFormat(List<KerioFormat> formats, KerioFormat other) {
        this.formats = List.copyOf(formats);
        this.other = other;
        Map<String, LogAspect> all = new LinkedHashMap<>();
        all.put(Aspects.LOG.id(), Aspects.LOG);
        formats.forEach(f -> f.aspects().forEach(a -> all.putIfAbsent(a.id(), a)));
        this.aspects = List.copyOf(all.values());
    }

    @Override
    public String id() {
        return "kerio-syslog";
    }

    @Override
    public String title() {
        return "Kerio logs through syslog";
    }

    @Override
    public List<LogAspect> aspects() {
        return aspects;
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        int texts = 0;
        int wrapped = 0;
        for (String line : firstLines) {
            // some senders put a comma, or nothing, on lines of their own
            if (!line.isBlank() && !line.equals(",")) {
                texts++;
                wrapped += start(line).filter(KerioLine::isKerios).isPresent() ? 1 : 0;
            }
        }
        // whatever the file is called: mail.log is also where systems put all that is about mail
        return wrapped * 2 > texts ? 97 : isOfSeveral(firstLines) ? 85 : 0;
    }

    /** Whether somebody put logs together: lines bear the marks of more than one. A file that is called like one is that. */
    private boolean isOfSeveral(List<String> lines) {
        Set<String> logs = new HashSet<>();
        for (String line : lines) {
            Optional<KerioLine> start = start(line);
            if (start.isPresent() && start.get().application() == null) {
                formats.stream().filter(f -> f.isMarked(start.get().text())).findFirst().ifPresent(f -> logs.add(f.log()));
            }
        }
        return logs.size() > 1;
    }

    private static Optional<KerioLine> start(String line) {
        return KerioLine.parse(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        Optional<KerioLine> start = start(line);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        KerioFormat format = format(start.get());
        return format.parse(line).map(record -> {
            Map<String, String> fields = new LinkedHashMap<>(record.fields());
            if (format != other) {
                fields.put(Aspects.LOG.id(), format.log());
            }
            return new LogRecord(record.at(), record.text(), fields);
        });
    }

    private KerioFormat format(KerioLine line) {
        if (line.application() != null) {
            for (KerioFormat format : formats) {
                if (format.isNamed(line.application())) {
                    return format;
                }
            }
            if (!line.isKerios()) {
                return other;
            }
        }
        for (KerioFormat format : formats) {
            if (format.isMarked(line.text())) {
                return format;
            }
        }
        return other;
    }

    @Override
    public boolean isVerbatim(String aspect) {
        List<KerioFormat> having = new ArrayList<>(formats);
        having.removeIf(f -> f.aspects().stream().noneMatch(a -> a.id().equals(aspect)));
        return !having.isEmpty() && having.stream().allMatch(f -> f.isVerbatim(aspect));
    }

    @Override
    public String toString() {
        return title();
    }
}
