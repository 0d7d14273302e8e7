package org.lockkeeper.cli.internal.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked SDK, as a repository of Maven. */
public final class Sdk {

    private static final String GROUP = "org/lockkeeper";

    private Sdk() {
    }

    /**
     * Whether Maven has read another SDK of the same version. It keeps a release for good, and asks a repository of another name
     * only whether it has it, too; what is compiled against the SDK that is there would be compiled against the old one.
     *
     * @param sdk the unpacked SDK; may be missing
     * @param repository where Maven keeps what it has read; may be missing
     * @throws IOException where a file cannot be read
     */
    public static boolean isAnotherKept(Path sdk, Path repository) throws IOException {
        Path artifacts = sdk.resolve(GROUP);
        if (!Files.isDirectory(artifacts)) {
            return false;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(artifacts)) {
            // a sources jar that differs is no other SDK
            files = all.filter(file -> file.toString().matches(".*(\\.pom|-[0-9][0-9.]*\\.jar)")).toList();
        }
        for (Path file : files) {
            Path kept = repository.resolve(GROUP).resolve(artifacts.relativize(file).toString());
            if (Files.isRegularFile(kept) && Files.mismatch(file, kept) >= 0) {
                return true;
            }
        }
        return false;
    }
}
