package org.lockkeeper.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.util.WholeFile;

/**
 * Files that come into a folder in the place of others: all of them or none. What needs room on the disk comes first, under
 * names that nobody reads; what they replace goes last. A process that ends in between leaves no version missing.
 */
final class Exchange {

    private static final String NEW = ".new";
    private static final String OLD = ".old";

    private final Path folder;
    /** From what was written to where it is to be. */
    private final Map<Path, Path> parts = new LinkedHashMap<>();
    private final List<Path> placed = new ArrayList<>();
    /** From where it was to where it is meanwhile. */
    private final Map<Path, Path> aside = new LinkedHashMap<>();

    Exchange(Path folder) {
        this.folder = folder;
    }

    /** Writes what is to be a file of that name. */
    void bring(Path from, String name) throws IOException {
        Path part = folder.resolve("." + name + NEW);
        parts.put(part, folder.resolve(name));
        WholeFile.<RuntimeException>writeForOwner(part, out -> Files.copy(from, out));
    }

    /** Puts all that was brought into its place, and others aside. */
    void run(List<Path> others) throws IOException {
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            Path target = part.getValue();
            if (Files.isRegularFile(target)) {
                Path copy = old(target);
                aside.put(target, copy);
                Files.copy(target, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.move(part.getKey(), target, StandardCopyOption.REPLACE_EXISTING);
            placed.add(target);
        }
        for (Path other : others) {
            if (!parts.containsValue(other)) {
                Files.move(other, old(other), StandardCopyOption.REPLACE_EXISTING);
                aside.put(other, old(other));
            }
        }
    }

    private Path old(Path file) {
        return folder.resolve("." + file.getFileName() + OLD);
    }

    /** It stays so: what was put aside goes. */
    void finish() {
        aside.values().forEach(Exchange::delete);
    }

    /** All is again as it was. */
    void undo() {
        parts.keySet().forEach(Exchange::delete);
        for (Path file : placed) {
            if (!aside.containsKey(file)) {
                delete(file);
            }
        }
        aside.forEach((file, old) -> {
            try {
                if (placed.contains(file) || !Files.exists(file)) {
                    Files.move(old, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(old);
                }
            } catch (IOException e) {
                System.getLogger(Exchange.class.getName()).log(System.Logger.Level.WARNING, file + " is left as " + old, e);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Exchange.class.getName()).log(System.Logger.Level.DEBUG, file + " stays", e);
        }
    }
}
