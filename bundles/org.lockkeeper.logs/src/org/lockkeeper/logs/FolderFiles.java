package org.lockkeeper.logs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lockkeeper.api.util.NotRead;
import org.lockkeeper.api.util.ProblemException;

/** Files of a folder and those in it. What cannot be looked into is told and passed over. */
final class FolderFiles {

    private static final int DEEPEST = 6;

    private FolderFiles() {
    }

    /**
     * Finds files by their names.
     *
     * @param refused takes sentences about what is in the folder and cannot be read
     * @return in order; links and what is no ordinary file among them
     * @throws ProblemException where the folder itself cannot be read
     */
    static List<Path> in(Path folder, Predicate<String> name, Consumer<String> refused) throws ProblemException {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (name.test(file.getFileName().toString()) && !Files.isDirectory(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (file.equals(folder)) {
                        throw failure;
                    }
                    refused.accept(sentence(file, failure));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                    if (failure != null) {
                        refused.accept(sentence(directory, failure));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ProblemException(sentence(folder, e), e);
        }
        found.sort(null);
        return found;
    }

    private static String sentence(Path file, IOException failure) {
        return file + " cannot be read: " + NotRead.reason(failure) + ".";
    }
}
