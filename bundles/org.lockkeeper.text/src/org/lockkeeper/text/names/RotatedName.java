package org.lockkeeper.text.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file's name tells of its place in a rotated set: {@code mail.log} is written to now, {@code mail.log.0} is the
 * newest before it, then {@code mail.log.1} and so on (domain notes, section 1.1), each possibly with {@code .gz}.
 *
 * @param log the name that all files of the set share: {@code mail.log}
 * @param age -1 for the file written to, else its number
 * @param compressed whether the name ends with {@code .gz}
 */
public record RotatedName(String log, int age, boolean compressed) {

    /** Oldest first. */
    public static final Comparator<RotatedName> OLDEST_FIRST = Comparator.comparingInt(RotatedName::age).reversed();

    private static final Pattern NUMBERED = Pattern.compile("(.*\\.[A-Za-z]+)\\.(\\d{1,6})");

    /** Checks that there is a name. */
    public RotatedName {
        Objects.requireNonNull(log);
    }

    /**
     * Reads a name.
     *
     * @param fileName without its folder
     */
    public static RotatedName of(String fileName) {
        boolean gz = fileName.toLowerCase(Locale.ROOT).endsWith(".gz") && fileName.length() > 3;
        String name = gz ? fileName.substring(0, fileName.length() - 3) : fileName;
        Matcher m = NUMBERED.matcher(name);
        return m.matches() ? new RotatedName(m.group(1), Integer.parseInt(m.group(2)), gz)
                : new RotatedName(name, -1, gz);
    }

    /**
     * The files of the set that lie in the folder of the one that is written to, newest first; of a file and what it was
     * compressed to only the file, while both are there.
     *
     * @throws IOException where the folder cannot be read
     */
    public static List<Path> placesOf(Path current) throws IOException {
        String log = of(current.getFileName().toString()).log();
        try (Stream<Path> beside = Files.list(current.toAbsolutePath().getParent())) {
            return withoutCopies(beside.filter(p -> of(p).log().equals(log))
                    .sorted(Comparator.comparingInt(p -> of(p).age())).toList()).stream()
                    .map(p -> current.resolveSibling(p.getFileName())).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads the name of a file. */
    public static RotatedName of(Path file) {
        return of(file.getFileName().toString());
    }

    /** Files of one set without those that others of them, which are not written to any more, were compressed to. */
    public static List<Path> withoutCopies(List<Path> set) {
        Set<Integer> plain = set.stream().map(RotatedName::of).filter(n -> !n.compressed() && n.age() >= 0)
                .map(RotatedName::age).collect(Collectors.toSet());
        return set.stream().filter(p -> !of(p).compressed() || !plain.contains(of(p).age())).toList();
    }

    /** Whether a server may still write to the file. */
    public boolean isCurrent() {
        return age < 0 && !compressed;
    }

    /** The name without compression suffix, as formats want it. */
    public String uncompressed() {
        return age < 0 ? log : log + "." + age;
    }
}
