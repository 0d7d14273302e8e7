package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.commands.CommandDescription;
import org.lockkeeper.api.commands.CommandOption;
import org.lockkeeper.api.commands.CommandRun;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;

/** The conformance tests notice what is wrong. */
class ConformanceFailsTest {

    private static final class Careless extends LogFormatConformance implements LogFormat {
        @Override
        protected LogFormat format() {
            return this;
        }

        @Override
        protected String fileName() {
            return "x.log";
        }

        @Override
        protected List<String> sample() {
            return List.of("abc");
        }

        @Override
        public String id() {
            return "two words";
        }

        @Override
        public String title() {
            return "Title";
        }

        @Override
        public List<LogAspect> aspects() {
            return List.of(new LogAspect("a", "A", false), new LogAspect("a", "A", false));
        }

        @Override
        public int recognise(String fileName, List<String> firstLines) {
            return 50;
        }

        @Override
        public Optional<LogRecord> parse(String line) {
            return Optional.of(new LogRecord(null, line, Map.of("b", line.substring(0, 1))));
        }
    }

    @Test
    void aCarelessFormat() {
        Careless format = new Careless();
        assertThrows(AssertionError.class, format::saysWhatItIs);
        assertThrows(AssertionError.class, format::everyFieldHasItsOwnId);
        assertThrows(AssertionError.class, format::recognisesItsOwnAndNothingElse);
        assertThrows(AssertionError.class, format::recordsHaveTheFieldsThatItNames);
        assertThrows(IndexOutOfBoundsException.class, format::noLineIsTooStrange);
    }

    private static final class Liar extends ImporterConformance implements Importer {
        private int calls;

        @Override
        protected Importer importer() {
            return this;
        }

        @Override
        protected MemorySource sample() {
            return MemorySource.of("x.txt", "a\nb\n");
        }

        @Override
        public String id() {
            return "liar";
        }

        @Override
        public String title() {
            return "Liar";
        }

        @Override
        public int recognise(ImportSource source) {
            return source.name().endsWith(".txt") ? 100 : 0;
        }

        @Override
        public void read(ImportSource source, ImportContext context) {
            SourceFile file = source.file();
            calls++;
            if (file.size() < 4) {
                throw new IllegalStateException("too short");
            }
            context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.OTHER, Attributes.NONE,
                    new Evidence(file, 1 + calls, 0, null)));
        }
    }

    @Test
    void anImporterThatLies() {
        Liar importer = new Liar();
        assertThrows(AssertionError.class, importer::recognisesItsOwnAndNothingElse);
        assertThrows(AssertionError.class, importer::everyObservationHasItsPlace);
        assertThrows(AssertionError.class, importer::isWithoutState);
        assertThrows(IllegalStateException.class, importer::aFileThatIsCutDoesNoHarm);
    }

    private static final class Impostor extends RuleConformance implements ClientRule {
        @Override
        protected UpgradeRule rule() {
            return this;
        }

        @Override
        public RuleDescription description() {
            return new RuleDescription("ACME-1", "t", "c", "c", List.of(new Citation("d", "")), true, List.of());
        }

        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            return Optional.of(new Finding("LK-101", Verdict.BLOCKED, "t", "c", List.of(), List.of(), List.of()));
        }
    }

    @Test
    void aRuleThatSpeaksInAnothersName() {
        assertThrows(AssertionError.class, new Impostor()::answersEveryCaseInItsOwnName);
    }

    private static final class Closer extends ReportWriterConformance implements ReportWriter {
        @Override
        protected ReportWriter writer() {
            return this;
        }

        @Override
        public String format() {
            return "Two Words";
        }

        @Override
        public String title() {
            return "t";
        }

        @Override
        public String fileExtension() {
            return ".x";
        }

        @Override
        public void write(UpgradePlan plan, OutputStream out) throws IOException {
            out.close();
        }
    }

    @Test
    void aWriterThatClosesAndSwallows() {
        Closer writer = new Closer();
        assertThrows(AssertionError.class, writer::saysWhatItIs);
        assertThrows(AssertionError.class, writer::writesEveryPlanAlwaysTheSame);
        assertThrows(AssertionError.class, writer::aFailureOfTheFileIsTold);
    }

    private static final class Borrower extends AttributeConformance implements AttributeProvider {
        private int asked;

        @Override
        protected AttributeProvider provider() {
            return this;
        }

        @Override
        public List<Attribute<?>> attributes() {
            return List.of(Attribute.VERSION, Attribute.of("acme.n" + asked++, Long.class, Attribute.Scope.COMPUTER, "n"));
        }
    }

    @Test
    void attributesThatAreNotItsOwnOrChange() {
        Borrower borrower = new Borrower();
        assertThrows(AssertionError.class, borrower::idsAreItsOwn);
        assertThrows(AssertionError.class, borrower::attributesAreAlwaysTheSame);
    }

    private static final class Unkempt extends CommandConformance implements ConsoleCommand {
        @Override
        protected ConsoleCommand command() {
            return this;
        }

        @Override
        public CommandDescription description() {
            return CommandDescription.of("list", "Lists").with(new CommandOption("--all", null, ""));
        }

        @Override
        public int run(CommandRun run) {
            return 9;
        }
    }

    @Test
    void aCommandThatEndsAsItPleases() {
        Unkempt command = new Unkempt();
        assertThrows(AssertionError.class, command::saysWhatItIs);
        assertThrows(AssertionError.class, command::endsAsItSaysWhereNothingIsKnown);
    }

    private static final class Ragged extends PaperSectionConformance implements PaperSection {
        @Override
        protected PaperSection section() {
            return this;
        }

        @Override
        public String id() {
            return "kiosks";
        }

        @Override
        public Optional<Section> section(Reader reader, PaperScope scope) {
            return Optional.of(new Section("Kiosks", List.of(new Block.Table(List.of("A", "B"), List.of(List.of("a"))))));
        }
    }

    @Test
    void aSectionWhoseRowsHaveTooFewCells() {
        Ragged section = new Ragged();
        assertThrows(AssertionError.class, section::saysWhatItIs);
        assertThrows(AssertionError.class, section::bearsEveryPlanAndSaysTheSameOfIt);
    }
}
