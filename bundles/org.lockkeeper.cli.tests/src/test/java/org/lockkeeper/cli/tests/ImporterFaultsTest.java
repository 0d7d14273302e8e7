package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.DefaultIntake;

/** An importer that fails at its n-th observation: the workspace stays whole, the file is named, and nobody is ready by it. */
class ImporterFaultsTest {

    private static final int OBSERVATIONS = 6;
    private static final String SITE = "{\"name\":\"mail1\",\"version\":\"7.2.3\",\"collectedAt\":\"2011-10-10T12:00:00Z\"}";

    @TempDir
    private Path folder;

    /** How it fails. */
    enum Fault {
        MISTAKE, UNREADABLE, STACK, ASSERTION, LINKAGE, INTERRUPTED, MEMORY
    }

    /** Reads {@code list.acme}: clients that have the service. */
    private record Failing(Fault fault, int at) implements Importer {

        @Override
        public String id() {
            return "acme-list";
        }

        @Override
        public String title() {
            return "Acme list";
        }

        @Override
        public int recognise(ImportSource source) {
            return source.name().endsWith(".acme") ? 90 : 0;
        }

        @Override
        public void read(ImportSource source, ImportContext context) throws IOException {
            for (int i = 1; i <= OBSERVATIONS; i++) {
                if (i == at) {
                    fail();
                }
                Moment seen = Moment.tryParse("2011-10-06T08:00:00Z").orElseThrow();
                context.observe(new Observation(new Subject.OfClient(context.server(), "user" + i + "@x.example", "PC" + i,
                        Connector.KOFF), SourceKind.CLIENT_LIST, Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT),
                        new Evidence(source.file(), i, 0, seen)));
            }
        }

        private void fail() throws IOException {
            switch (fault) {
                case MISTAKE -> throw new IllegalStateException("a mistake");
                case UNREADABLE -> throw new IOException("the file breaks off");
                case STACK -> throw new StackOverflowError();
                case ASSERTION -> throw new AssertionError("never");
                case LINKAGE -> throw new NoClassDefFoundError("com/acme/Missing");
                case INTERRUPTED -> Thread.currentThread().interrupt();
                case MEMORY -> throw new OutOfMemoryError("Java heap space");
            }
        }
    }

    private void site() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        Files.writeString(before.resolve("lockkeeper-server.json"), SITE);
        Files.writeString(before.resolve("lockkeeper-clients.csv"), "account,computer,connector,version,updaterService,observedAt\n"
                + "first@x.example,PC0,KOFF,7.2.3,no,2011-10-05T08:00:00Z\n");
        Path later = Files.createDirectories(folder.resolve("later"));
        Files.writeString(later.resolve("lockkeeper-server.json"), SITE);
        Files.writeString(later.resolve("list.acme"), "whatever\n");
    }

    private Terminal terminal(Fault fault, int at) {
        return new Terminal(folder, new DefaultIntake(List.of(new Failing(fault, at))));
    }

    private String clients() {
        return terminal(Fault.MISTAKE, 0).run("clients", "--format", "json").out();
    }

    @ParameterizedTest
    @EnumSource(names = "MEMORY", mode = EnumSource.Mode.EXCLUDE)
    void theWorkspaceStaysWholeAndTheFileIsNamed(Fault fault) throws IOException {
        site();
        for (int at : new int[] {1, 3, OBSERVATIONS}) {
            terminal(fault, at).ok("import", "before");
            // verdicts are for a target from then on
            terminal(fault, at).run("plan", "--to", "7.3");
            String before = clients();
            Terminal.Result failed = terminal(fault, at).run("import", "later");
            assertThat(terminal(fault, 0).run("check").code()).as("%s at %d", fault, at).isZero();
            if (fault == Fault.INTERRUPTED && !failed.err().contains("list.acme")) {
                // the import is cancelled, or it completes
                String after = clients();
                assertThat(after.equals(before) || after.contains("user" + OBSERVATIONS)).isTrue();
            } else {
                assertThat(failed.out() + failed.err()).as("%s at %d", fault, at).contains("list.acme").doesNotContain("\tat ");
                Terminal.Result plan = terminal(fault, 0).run("plan", "--to", "7.3", "--format", "json");
                assertThat(plan.json().get("servers").get(0).get("findings").toString()).as("%s at %d", fault, at)
                        .contains("LK-114").contains("list.acme");
            }
            if (!clients().equals(before)) {
                terminal(fault, 0).ok("import", "--undo", "2");
            }
            assertThat(clients()).as("%s at %d", fault, at).isEqualTo(before);
            delete();
        }
    }

    private void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(f -> !f.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
        site();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void memoryThatRunsOutEndsTheProcessAndTakesNothing(int at) throws Exception {
        site();
        terminal(Fault.MEMORY, 0).ok("import", "before");
        String before = clients();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ImporterFaultsTest.class.getName(),
                folder.toString(), String.valueOf(at)).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).as(told).isEqualTo(5);
        assertThat(told).contains("LOCKKEEPER_JAVA_OPTIONS").doesNotContain("\tat ");
        assertThat(terminal(Fault.MEMORY, 0).run("check").code()).isZero();
        assertThat(clients()).isEqualTo(before);
    }

    /** The process that runs out of memory. */
    public static void main(String[] args) {
        Terminal.Result result = new Terminal(Path.of(args[0]), new DefaultIntake(List.of(new Failing(Fault.MEMORY,
                Integer.parseInt(args[1]))))).run("import", "later");
        System.out.println(result.out() + result.err());
        System.exit(result.code());
    }
}
