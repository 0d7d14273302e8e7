package org.lockkeeper.logs.kerio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;

/**
 * One of Kerio's logs as an OSGi service, which takes part like anybody else's format. Which one is told by the property
 * {@value #LOG} of its component; see {@code OSGI-INF/format-*.xml}.
 */
public final class KerioLogFormat implements LogFormat {

    /** The property: {@code mail}, {@code security} and so on. */
    public static final String LOG = "kerio.log";

    private final LogFormat format;

    /**
     * Called by Declarative Services.
     *
     * @param properties of the component
     * @throws IllegalArgumentException where they do not name a log of Kerio's
     */
    public KerioLogFormat(Map<String, ?> properties) {
        this(String.valueOf(properties.get(LOG)));
    }

    /**
     * @param log as {@link KerioFormats#of} takes it, or {@code other}
     * @throws IllegalArgumentException where there is no such log
     */
    public KerioLogFormat(String log) {
        this.format = KerioFormats.of(log)
                .orElseThrow(() -> new IllegalArgumentException("\"" + log + "\" is no log of Kerio's"));
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
        return format.aspects();
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        return format.recognise(fileName, firstLines);
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        return format.parse(line);
    }

    @Override
    public boolean isVerbatim(String aspect) {
        return format.isVerbatim(aspect);
    }

    @Override
    public Optional<List<String>> severityExpressions(LogSeverity severity) {
        return format.severityExpressions(severity);
    }

    @Override
    public String toString() {
        return format.toString();
    }
}
