package org.lockkeeper.cli.tests.stranger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;

/**
 * A service of each kind that is sound but for one method, which misbehaves in one way. Files that formats and importers
 * claim bear that method's name; so do ids, but where they are what fails.
 */
public final class Everywhere {

    private Everywhere() {
    }

    /** What a method does instead of what it should. */
    public enum Misdeed {
        /** Throws what everybody may throw. */
        THROWS,
        /** Lacks a class. */
        LACKS,
        /** Calls itself without an end. */
        RECURS,
        /** Gives {@code null}; what gives a number or nothing is as it should be. */
        NULL,
        /** Does not end until it is interrupted. */
        ENDLESS
    }

    private record Spoilt(String method, Misdeed misdeed) {

        <T> T at(String called, Supplier<T> sound) {
            if (!called.equals(method)) {
                return sound.get();
            }
            return switch (misdeed) {
                case THROWS -> throw new IllegalStateException(called);
                case LACKS -> throw new NoClassDefFoundError("com/acme/" + called);
                case RECURS -> at(called, sound);
                case NULL -> null;
                case ENDLESS -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("interrupted", e);
                    }
                    yield sound.get();
                }
            };
        }

        String id() {
            return "acme-" + method;
        }
    }

    /** A format of logs. */
    public record Format(Spoilt spoilt) implements LogFormat {
        public Format(String method, Misdeed misdeed) {
            this(new Spoilt(method, misdeed));
        }

        @Override
        public String id() {
            return spoilt.at("id", spoilt::id);
        }

        @Override
        public String title() {
            return spoilt.at("title", () -> "Kiosk");
        }

        @Override
        public List<LogAspect> aspects() {
            return spoilt.at("aspects", () -> List.of(new LogAspect("word", "Word", false),
                    new LogAspect(LogSeverity.ASPECT, "Severity", false)));
        }

        @Override
        public int recognise(String fileName, List<String> firstLines) {
            spoilt.at("recognise", () -> "");
            return fileName.equals(spoilt.method() + ".log") ? 99 : 0;
        }

        @Override
        public Optional<LogRecord> parse(String line) {
            return spoilt.at("parse", () -> Optional.of(new LogRecord(null, line,
                    Map.of("word", line, LogSeverity.ASPECT, "error"))));
        }

        @Override
        public boolean isVerbatim(String aspect) {
            spoilt.at("isVerbatim", () -> "");
            return aspect.equals("word");
        }

        @Override
        public Optional<List<String>> severityExpressions(LogSeverity severity) {
            return spoilt.at("severityExpressions", () -> Optional.of(
                    severity == LogSeverity.ERROR ? List.of("^[a-z]+$") : List.of()));
        }
    }

    /** An importer. */
    public record Importing(Spoilt spoilt) implements Importer {
        public Importing(String method, Misdeed misdeed) {
            this(new Spoilt(method, misdeed));
        }

        @Override
        public String id() {
            return spoilt.at("id", spoilt::id);
        }

        @Override
        public String title() {
            return spoilt.at("title", () -> "Kiosk");
        }

        @Override
        public int recognise(ImportSource source) {
            spoilt.at("recognise", () -> "");
            return source.name().equals(spoilt.method() + ".txt") ? 100 : 0;
        }

        @Override
        public void read(ImportSource source, ImportContext context) throws IOException {
            spoilt.at("read", () -> "");
            context.observe(Importers.Sound.observation(source.file(), context));
        }
    }

    /** A rule about clients. */
    public record OfClients(Spoilt spoilt) implements ClientRule {
        public OfClients(String method, Misdeed misdeed) {
            this(new Spoilt(method, misdeed));
        }

        @Override
        public RuleDescription description() {
            return spoilt.at("description", () -> describe("ACME-C-" + spoilt.method()));
        }

        @Override
        public Optional<List<Breakpoint>> breakpoints() {
            return spoilt.at("breakpoints", Optional::empty);
        }

        @Override
        public boolean judges(Connector connector) {
            spoilt.at("judges", () -> "");
            return true;
        }

        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            // whether it judges is asked once more where that failed
            spoilt.at("judges", () -> "");
            return spoilt.at("evaluate", Optional::empty);
        }
    }

    /** A rule about servers. */
    public record OfServers(Spoilt spoilt) implements ServerRule {
        public OfServers(String method, Misdeed misdeed) {
            this(new Spoilt(method, misdeed));
        }

        @Override
        public RuleDescription description() {
            return spoilt.at("description", () -> describe("ACME-S-" + spoilt.method()));
        }

        @Override
        public Optional<List<Breakpoint>> breakpoints() {
            return spoilt.at("breakpoints", Optional::empty);
        }

        @Override
        public Optional<Finding> evaluate(ServerCase server) {
            return spoilt.at("evaluate", Optional::empty);
        }
    }

    private static RuleDescription describe(String id) {
        return new RuleDescription(id, "Title", "Condition.", "Consequence.", List.of(new Citation("Doc", "")), true,
                List.of());
    }

    /** A writer of plans. */
    public record Writing(Spoilt spoilt) implements ReportWriter {
        public Writing(String method, Misdeed misdeed) {
            this(new Spoilt(method, misdeed));
        }

        @Override
        public String format() {
            return spoilt.at("format", spoilt::id);
        }

        @Override
        public String title() {
            return spoilt.at("title", () -> "Kiosk");
        }

        @Override
        public String fileExtension() {
            return spoilt.at("fileExtension", () -> spoilt.method() + "-kiosk");
        }

        @Override
        public void write(UpgradePlan plan, OutputStream out) throws IOException {
            spoilt.at("write", () -> "");
            out.write('1');
        }
    }

    /** A provider of attributes. */
    public record Providing(Spoilt spoilt) implements AttributeProvider {
        public Providing(String method, Misdeed misdeed) {
            this(new Spoilt(method, misdeed));
        }

        @Override
        public List<Attribute<?>> attributes() {
            return spoilt.at("attributes", List::of);
        }
    }
}
