package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.LastWord;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.schema.Migration;

/**
 * Something goes wrong at one write of a series of changes: the process ends, or the disk is full. Whichever write it is,
 * what is there afterwards is what was there before or after one of the changes, and sound. Where the power fails and half
 * of a page is written, that is at least found.
 *
 * <p>The build tries some of the writes; {@code releng/reliability} tries all, see {@code RELIABILITY.md}.
 */
class FaultTest {

    /** Every how many writes; 1 for all. */
    private static final int STEP = Integer.getInteger("lockkeeper.faults.step", 9);

    /** Java's own exit code where an exception ends it. */
    private static final int FAILED = 1;

    /** At how many reads and writes memory runs out; each takes a process. */
    private static final int MEMORY_POINTS = Integer.getInteger("lockkeeper.memory.points", 5);

    private static final String DONE = "done";

    @TempDir
    Path folder;

    private static ObservationStore openFaulty(Path workspace) throws ProblemException {
        return new DerbyStores(Migration.shipped(), null,
                model -> new Database.Files.Elsewhere(FaultyStorage.PROTOCOL, model)).open(workspace);
    }

    /** A series of changes; what the store held after each of them that succeeded. */
    private static void change(ObservationStore store, List<Samples.Content> states) throws ProblemException {
        Samples.importClients(store, 1_000, 2_200);
        states.add(Samples.Content.of(store));
        store.undo(1);
        states.add(Samples.Content.of(store));
        Samples.importClients(store, 5_000, 5_300);
        states.add(Samples.Content.of(store));
    }

    private List<Samples.Content> expected(Path base) throws Exception {
        List<Samples.Content> states = new ArrayList<>();
        Path copy = folder.resolve("expected");
        Workspaces.copy(base, copy);
        try (ObservationStore store = new DerbyStores().open(copy)) {
            states.add(Samples.Content.of(store));
            change(store, states);
        }
        return states;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"MEMORY", "STUMBLE"})
    void whateverWriteFailsTheWorkspaceIsWhatItWasBeforeOrAfterAChange(FaultyStorage.Fault fault) throws Exception {
        Path base = folder.resolve("base");
        Files.createDirectory(base);
        try (ObservationStore store = Workspaces.open(base)) {
            Samples.importClients(store, 0, 500);
        }
        int states = expected(base).size();
        boolean hit = true;
        int write = 1;
        for (; hit; write += STEP) {
            Path workspace = folder.resolve(fault + "-" + write);
            Workspaces.copy(base, workspace);
            FaultyStorage.Plan plan = FaultyStorage.plan(workspace.resolve("model"), fault, write);
            List<Samples.Content> reached = new ArrayList<>();
            String told = null;
            try (ObservationStore store = openFaulty(workspace)) {
                change(store, reached);
            } catch (ProblemException e) {
                told = e.getMessage();
            }
            hit = plan.isHit();
            if (fault == FaultyStorage.Fault.FULL && told != null) {
                assertThat(told).as("write " + write).contains("no space left", "Nothing is damaged")
                        .doesNotContain("restore").doesNotContain("Exception");
            }
            // as another process finds it
            Path later = folder.resolve(fault + "-" + write + "-later");
            Files.move(workspace, later);
            verify(later, fault, reached, states, fault + " at write " + write + ", told: " + told);
        }
        assertThat(write).as("writes tried").isGreaterThan(2 * STEP);
    }

    /**
     * Memory runs out in a read or a write of the database, in a process of its own since that ends: nothing is rolled back
     * or closed on the way.
     */
    @Test
    void whereverMemoryRunsOutTheProcessEndsAndTheWorkspaceIsWhatItWasBeforeOrAfterAChange() throws Exception {
        Path base = folder.resolve("base");
        Files.createDirectory(base);
        try (ObservationStore store = Workspaces.open(base)) {
            Samples.importClients(store, 0, 500);
        }
        int states = expected(base).size();
        Said whole = memory(base, "count", Long.MAX_VALUE);
        long calls = Long.parseLong(whole.lines.getLast());
        for (int i = 0; i < MEMORY_POINTS; i++) {
            long call = 1 + calls * i / MEMORY_POINTS;
            Said said = memory(base, "memory-" + call, call);
            // whatever is told to be done lasts; when all is, only closing is left, which needs no memory
            int done = Collections.frequency(said.lines, DONE);
            if (said.code == FAILED) {
                // what Derby did not tell; the sentence is the exception's
                assertThat(said.lines).as("call " + call).anySatisfy(line -> assertThat(line)
                        .contains("The database failed inside", "LOCKKEEPER_JAVA_OPTIONS").doesNotContain("damaged"));
            } else if (said.code != 0 || done < states - 1) {
                assertThat(said.code).as("call " + call + ": " + said.lines).isEqualTo(LastWord.EXIT_CODE);
                assertThat(said.lines.getLast()).as("call " + call).startsWith("lockkeeper: Memory ran out")
                        .contains("LOCKKEEPER_JAVA_OPTIONS").doesNotContain("damaged");
            }
            verify(folder.resolve("memory-" + call), FaultyStorage.Fault.MEMORY, Collections.nCopies(done, null), states,
                    "memory at call " + call + " of " + calls);
        }
    }

    /** Derby does not always tell that memory ran out, and fails a moment later at what it has half of. */
    @Test
    void whatFailsOnceWhileItIsOpenedIsNoDamage() throws Exception {
        Path workspace = folder.resolve("sound");
        Samples.Content before;
        try (ObservationStore store = Workspaces.open(workspace)) {
            Samples.importClients(store, 0, 50);
            before = Samples.Content.of(store);
        }
        FaultyStorage.Plan whole = FaultyStorage.plan(workspace.resolve("model"), FaultyStorage.Fault.STUMBLE, Long.MAX_VALUE);
        long calls;
        try (ObservationStore _ = openFaulty(workspace)) {
            calls = whole.calls();
        }
        for (long call = 1; call < calls; call += 1 + STEP) {
            FaultyStorage.plan(workspace.resolve("model"), FaultyStorage.Fault.STUMBLE, call);
            try (ObservationStore store = openFaulty(workspace)) {
                assertThat(Samples.Content.of(store)).as("call " + call).isEqualTo(before);
            } catch (ProblemException e) {
                throw new AssertionError("call " + call + " of " + calls + ": " + e.getMessage(), e);
            }
        }
    }

    private record Said(int code, List<String> lines) {
    }

    /** A process in which memory runs out at a call. */
    private Said memory(Path base, String name, long call) throws Exception {
        Path workspace = folder.resolve(name);
        Workspaces.copy(base, workspace);
        try (OtherProcess process = OtherProcess.start("memory", workspace, "-Dlockkeeper.memory.call=" + call)) {
            List<String> said = process.awaitEnd();
            return new Said(process.exitCode(), said.stream().filter(line -> !line.startsWith("SLF4J")).toList());
        }
    }

    /** What the other process does. */
    static void changeUntilMemoryRunsOut(Path workspace, long call) throws ProblemException {
        FaultyStorage.Plan plan = FaultyStorage.plan(workspace.resolve("model"), FaultyStorage.Fault.MEMORY, call);
        try (ObservationStore store = openFaulty(workspace)) {
            change(store, new ArrayList<>() {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean add(Samples.Content state) {
                    System.out.println(DONE);
                    return true;
                }
            });
        }
        System.out.println(plan.calls());
    }

    private static void verify(Path later, FaultyStorage.Fault fault, List<Samples.Content> reached, int states, String what)
            throws ProblemException {
        try (ObservationStore store = new DerbyStores().open(later)) {
            assertThat(store.check(Progress.NONE)).as(what).isEmpty();
            List<Long> ids = store.imports().stream().map(i -> i.id()).toList();
            // the imports tell which of the states it is: {1}, {1,2}, {2}, {2,3}
            List<List<Long>> all = List.of(List.of(1L), List.of(1L, 2L), List.of(2L), List.of(2L, 3L));
            assertThat(all).as(what).hasSize(states).contains(ids);
            // whatever was told to be done lasts
            assertThat(all.indexOf(ids)).as(what).isGreaterThanOrEqualTo(reached.size());
            if (all.indexOf(ids) == reached.size() && !reached.isEmpty() && fault != FaultyStorage.Fault.MEMORY) {
                assertThat(Samples.Content.of(store)).as(what).isEqualTo(reached.getLast());
            }
        } catch (ProblemException e) {
            // half of a page: a database without copies of its pages can tell that, and no more
            if (fault != FaultyStorage.Fault.TORN) {
                throw e;
            }
            assertThat(e.getMessage()).as(what).contains("is damaged").contains("The way back: ");
            assertThat(new DerbyStores().diagnose(later)).as(what).anyMatch(d -> d.contains("are not as they were written"));
        }
    }
}
