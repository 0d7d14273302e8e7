package org.lockkeeper.cli.tests.stranger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.collect.CollectorRun;
import org.lockkeeper.api.commands.CommandDescription;
import org.lockkeeper.api.commands.CommandRun;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;

/**
 * A service of each kind that commands ask, sound but for one method, which misbehaves in one way. Files that formats and
 * importers claim bear that method's name; so do ids, but where they are what fails.
 */
public final class Everywhere {

    private Everywhere() {
    }

    /** A format of logs. */
    public static final class Format extends Spoilt implements LogFormat {
        public Format(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public List<LogAspect> aspects() {
            return at("aspects", () -> List.of(new LogAspect("word", "Word", false),
                    new LogAspect(LogSeverity.ASPECT, "Severity", false)));
        }

        @Override
        public int recognise(String fileName, List<String> firstLines) {
            at("recognise", () -> "");
            return fileName.equals(method() + ".log") ? 99 : 0;
        }

        @Override
        public Optional<LogRecord> parse(String line) {
            return at("parse", () -> Optional.of(new LogRecord(null, line,
                    Map.of("word", line, LogSeverity.ASPECT, "error"))));
        }

        @Override
        public LogFormat forFileOf(LocalDate written) {
            return at("forFileOf", () -> this);
        }

        @Override
        public boolean isVerbatim(String aspect) {
            at("isVerbatim", () -> "");
            return aspect.equals("word");
        }

        @Override
        public Optional<List<String>> severityExpressions(LogSeverity severity) {
            return at("severityExpressions", () -> Optional.of(
                    severity == LogSeverity.ERROR ? List.of("^[a-z]+$") : List.of()));
        }
    }

    /** An importer. */
    public static final class Importing extends Spoilt implements Importer {
        public Importing(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public int recognise(ImportSource source) {
            at("recognise", () -> "");
            return source.name().equals(method() + ".txt") ? 100 : 0;
        }

        @Override
        public void read(ImportSource source, ImportContext context) throws IOException {
            at("read", () -> "");
            context.observe(Importers.Sound.observation(source.file(), context));
        }
    }

    /** A rule about clients. */
    public static final class OfClients extends Spoilt implements ClientRule {
        public OfClients(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public RuleDescription description() {
            return at("description", () -> describe("ACME-C-" + method()));
        }

        @Override
        public Optional<List<Breakpoint>> breakpoints() {
            return at("breakpoints", Optional::empty);
        }

        @Override
        public boolean judges(Connector connector) {
            at("judges", () -> "");
            return true;
        }

        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            // whether it judges is asked once more where that failed
            at("judges", () -> "");
            return at("evaluate", Optional::empty);
        }
    }

    /** A rule about servers. */
    public static final class OfServers extends Spoilt implements ServerRule {
        public OfServers(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public RuleDescription description() {
            return at("description", () -> describe("ACME-S-" + method()));
        }

        @Override
        public Optional<List<Breakpoint>> breakpoints() {
            return at("breakpoints", Optional::empty);
        }

        @Override
        public Optional<Finding> evaluate(ServerCase server) {
            return at("evaluate", Optional::empty);
        }
    }

    private static RuleDescription describe(String id) {
        return new RuleDescription(id, "Title", "Condition.", "Consequence.", List.of(new Citation("Doc", "")), true,
                List.of());
    }

    /** A writer of plans. */
    public static final class Writing extends Spoilt implements ReportWriter {
        public Writing(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public String format() {
            return at("format", this::named);
        }

        @Override
        public String fileExtension() {
            return at("fileExtension", () -> method() + "-kiosk");
        }

        @Override
        public void write(UpgradePlan plan, OutputStream out) throws IOException {
            at("write", () -> "");
            out.write('1');
        }
    }

    /** Names of columns. */
    public static final class Naming extends Spoilt implements ColumnNames {
        public Naming(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public Map<String, List<String>> names() {
            return at("names", Map::of);
        }
    }

    /** What is known of versions. */
    public static final class Telling extends Spoilt implements VersionData {
        public Telling(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public List<VersionStop> stops() {
            return at("stops", List::of);
        }
    }

    /** Pages of the help. */
    public static final class Paging extends Spoilt implements HelpPages {
        public Paging(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public List<HelpPage> pages() {
            return at("pages", List::of);
        }
    }

    /** A section of papers. */
    public static final class Adding extends Spoilt implements PaperSection {
        public Adding(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public Optional<Section> section(Reader reader, PaperScope scope) {
            return at("section", () -> Optional.of(new Section("Kiosks", List.of())));
        }
    }

    /** A command. */
    public static final class Commanding extends Spoilt implements ConsoleCommand {
        public Commanding(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public CommandDescription description() {
            return at("description", () -> CommandDescription.of("acme-" + method(), "Kiosk."));
        }

        @Override
        public int run(CommandRun run) {
            return at("run", () -> 0);
        }
    }

    /** A collector. */
    public static final class Collecting extends Spoilt implements Collector {
        public Collecting(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public void collect(CollectorRun run) {
            at("collect", () -> "");
        }
    }

    /** A provider of attributes. */
    public static final class Providing extends Spoilt implements AttributeProvider {
        public Providing(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public List<Attribute<?>> attributes() {
            return at("attributes", List::of);
        }
    }
}
