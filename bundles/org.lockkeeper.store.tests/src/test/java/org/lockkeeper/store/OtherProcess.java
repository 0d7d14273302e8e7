package org.lockkeeper.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;

/** A Java program of its own that works on a workspace, says how far it is, and can be killed at any of these points. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final List<String> said = new ArrayList<>();

    private OtherProcess(Process process) {
        this.process = process;
        out = process.inputReader();
    }

    static OtherProcess start(String task, Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(), task,
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        return new OtherProcess(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the program says this. */
    OtherProcess await(String line) throws IOException {
        String next = out.readLine();
        while (next != null && !next.equals(line)) {
            said.add(next);
            next = out.readLine();
        }
        if (next == null) {
            throw new AssertionError("the other process ended without \"" + line + "\" after " + said);
        }
        return this;
    }

    /** What the program says next; {@code null} where it ended. */
    @Nullable String next() throws IOException {
        return out.readLine();
    }

    /** What the program said up to its end. */
    List<String> awaitEnd() throws IOException, InterruptedException {
        out.lines().forEach(said::add);
        process.waitFor();
        return said;
    }

    /** Lets a program end that waits. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    // --- what runs in the other process

    /** Arguments: task and folder. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "hold" -> {
                say("opening");
                try (ObservationStore _ = new DerbyStores().open(folder)) {
                    say("open");
                    System.in.read();
                } catch (ProblemException e) {
                    say(e.getMessage());
                }
            }
            case "hold-derby" -> {
                Database database = Database.boot(new Database.Files.InFolder(folder.resolve("model")),
                        folder.resolve("derby.log"), false, new Emergency(folder.toString(), false, null));
                say("open");
                System.in.read();
                database.shutDown();
            }
            case "import" -> {
                try (ObservationStore store = new DerbyStores().open(folder);
                        ImportTransaction transaction = store.begin(List.of("harbor"))) {
                    for (int i = 0; i < 30_000; i++) {
                        transaction.observe(Samples.client(i));
                        if (i % 1000 == 0) {
                            say("row " + i);
                        }
                    }
                    say("committing");
                    transaction.commit();
                    say("committed");
                    System.in.read();
                }
            }
            case "change" -> {
                List<Path> workspaces;
                try (Stream<Path> all = Files.list(folder)) {
                    workspaces = all.sorted().toList();
                }
                List<Thread> changing = new ArrayList<>();
                for (Path workspace : workspaces) {
                    ObservationStore store = new DerbyStores().open(workspace);
                    changing.add(Thread.ofPlatform().unstarted(() -> changeForEver(store, workspace.getFileName())));
                }
                say("open");
                changing.forEach(Thread::start);
            }
            case "memory" -> FaultTest.changeUntilMemoryRunsOut(folder, Long.getLong("lockkeeper.memory.call"));
            case "read" -> {
                try (ObservationStore store = new DerbyStores().openForReading(folder)) {
                    say("read " + Samples.observations(store).size());
                    System.in.read();
                }
            }
            case "fill" -> {
                try (ObservationStore store = new DerbyStores().open(folder);
                        ImportTransaction transaction = store.begin(List.of("harbor"))) {
                    try {
                        Filling.start();
                        Observation client = Samples.client(1);
                        while (true) {
                            transaction.observe(client);
                        }
                    } catch (OutOfMemoryError e) {
                        store.broken(e);
                    }
                }
            }
            case "fill-importing" -> {
                try (ObservationStore store = new DerbyStores().open(folder);
                        ImportTransaction transaction = store.begin(List.of("harbor"))) {
                    try {
                        List<Object> all = new ArrayList<>();
                        for (int i = 0; i < 10_000_000; i++) {
                            transaction.observe(Samples.client(i));
                            all.add(new byte[1000]);
                        }
                    } catch (OutOfMemoryError e) {
                        store.broken(e);
                    }
                }
            }
            case "overflow" -> {
                try (ObservationStore store = new DerbyStores().open(folder);
                        ImportTransaction transaction = store.begin(List.of("harbor"))) {
                    for (int i = 0; i < 5_000; i++) {
                        transaction.observe(Samples.client(i));
                    }
                    try {
                        deeper(0);
                    } catch (StackOverflowError e) {
                        store.broken(e);
                    }
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void changeForEver(ObservationStore store, Path name) {
        try {
            while (true) {
                Series.next(store);
                say(name.toString());
            }
        } catch (ProblemException e) {
            say(e.getMessage());
        }
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    /** Takes all memory, and some more whenever there is some, so that others run out of it. */
    private static final class Filling {

        static void start() {
            Thread.ofPlatform().daemon().start(() -> {
                List<byte[]> all = new ArrayList<>();
                while (true) {
                    try {
                        all.add(new byte[256]);
                    } catch (OutOfMemoryError e) {
                        // the others run out of it now
                        Thread.yield();
                    }
                }
            });
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
