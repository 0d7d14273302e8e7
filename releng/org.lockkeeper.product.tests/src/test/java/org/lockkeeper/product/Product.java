package org.lockkeeper.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A product for Linux, by default the one that was materialised, and its start script. */
final class Product {

    static final Path ROOT = Path.of(System.getProperty("lockkeeper.products"), "linux", "gtk", "x86_64").normalize();

    private final Path root;
    private final Path folder;

    Product(Path folder) {
        this(ROOT, folder);
    }

    /**
     * A product elsewhere.
     *
     * @param root its folder, with the start script
     * @param folder where it may write
     */
    Product(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    record Run(int exitCode, String out, String err) {
    }

    /** Runs the start script to its end. */
    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder(environment, arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not ended after 120 s: " + List.of(arguments) + ", " + Files.readString(err));
        }
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** The start script, with all that it writes going to folders of this test. */
    ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("lockkeeper").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LOCKKEEPER_CACHE", folder.resolve("cache").toString());
        builder.environment().put("LOCKKEEPER_DATA", folder.resolve("data").toString());
        // what is made in the background for later starts would outlive the test and its folder
        builder.environment().put("LOCKKEEPER_START", "plain");
        // the workspace and the added bundles of whoever runs the tests are none of theirs
        builder.environment().put("XDG_DATA_HOME", folder.resolve("home").toString());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }
}
