package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.ReportWriter;

/**
 * Takes services of other bundles. What is handed back throws what its contract allows and nothing else, and never
 * gives {@code null}; each failure is told once ({@link ForeignFailures}). What a service calls itself is asked for
 * once. One that does not even tell that is refused.
 */
public final class Foreign {

    private static final int MOST_ATTRIBUTES = 1000;

    private Foreign() {
    }

    /** A guarded service, which knows the one behind it. */
    interface Guarded {

        /** The service as it came. */
        Object delegate();
    }

    /** Whether a service is the other one, guarded or not. */
    public static boolean isSame(Object service, Object other) {
        return service == other || service instanceof Guarded guarded && guarded.delegate() == other;
    }

    /** A log format; empty where it does not tell its id, title and fields. */
    public static Optional<LogFormat> logFormat(LogFormat format) {
        return logFormat(format, CallWatch.QUESTION);
    }

    static Optional<LogFormat> logFormat(LogFormat format, Duration patience) {
        return format instanceof Guarded ? Optional.of(format)
                : identified("log format", format, patience, () -> new GuardedLogFormat(format, patience));
    }

    /** An importer; empty where it does not tell its id and title. */
    public static Optional<Importer> importer(Importer importer) {
        return importer(importer, CallWatch.QUESTION, CallWatch.FILE);
    }

    static Optional<Importer> importer(Importer importer, Duration patience, Duration reading) {
        return importer instanceof Guarded ? Optional.of(importer)
                : identified("importer", importer, patience, () -> new GuardedImporter(importer, patience, reading));
    }

    /** A writer of plans; empty where it does not tell its format, title and ending. */
    public static Optional<ReportWriter> reportWriter(ReportWriter writer) {
        return reportWriter(writer, CallWatch.QUESTION, CallWatch.FILE);
    }

    static Optional<ReportWriter> reportWriter(ReportWriter writer, Duration patience, Duration writing) {
        return writer instanceof Guarded ? Optional.of(writer)
                : identified("report format", writer, patience, () -> new GuardedReportWriter(writer, writing));
    }

    /** A provider of attributes, asked for them once; empty where it does not tell them. */
    public static Optional<AttributeProvider> attributes(AttributeProvider provider) {
        return attributes(provider, CallWatch.QUESTION);
    }

    static Optional<AttributeProvider> attributes(AttributeProvider provider, Duration patience) {
        return provider instanceof Guarded ? Optional.of(provider)
                : identified("attribute provider", provider, patience, () -> {
                    List<Attribute<?>> attributes = List.copyOf(provider.attributes());
                    if (attributes.size() > MOST_ATTRIBUTES) {
                        throw new IllegalArgumentException("it has " + attributes.size() + " attributes; at most "
                                + MOST_ATTRIBUTES + " are taken");
                    }
                    return new GuardedAttributes(provider, attributes);
                });
    }

    /** Pages of the help, asked for once; none where their provider fails. */
    public static List<HelpPage> helpPages(HelpPages provider) {
        return identified("provider of help pages", provider, CallWatch.QUESTION, () -> List.copyOf(provider.pages()))
                .orElse(List.of());
    }

    private record GuardedAttributes(Object delegate, List<Attribute<?>> attributes)
            implements AttributeProvider, Guarded {
    }

    private static <T> Optional<T> identified(String kind, Object service, Duration patience, Supplier<T> guarded) {
        try {
            return Optional.of(TimeLimit.call(guarded, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (TimeoutException e) {
            new ForeignFailures(kind, null, service).tell("has not said what it is for " + patience.toSeconds()
                    + " seconds", "It is left out.", null);
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            new ForeignFailures(kind, null, service).tell("does not say what it is", "It is left out.", e);
        }
        return Optional.empty();
    }

    /**
     * Checks what a service calls itself.
     *
     * @throws IllegalArgumentException where it is missing, blank, or longer than any name
     */
    static String named(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("it has no " + what);
        }
        if (value.length() > 200 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("its " + what + " is no name");
        }
        return value;
    }
}
