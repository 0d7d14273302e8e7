package org.lockkeeper.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.store.internal.derby.Database;

/** A Java program of its own that works on a workspace, says how far it is, and can be killed at any of these points. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final List<String> said = new ArrayList<>();

    private OtherProcess(Process process) {
        this.process = process;
        out = process.inputReader();
    }

    static OtherProcess start(String task, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), OtherProcess.class.getName(), task, folder.toString());
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

    /** What the program said up to its end. */
    List<String> awaitEnd() throws IOException, InterruptedException {
        out.lines().forEach(said::add);
        process.waitFor();
        return said;
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
                Database database = Database.boot(folder.resolve("model"), folder.resolve("derby.log"), false);
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
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
