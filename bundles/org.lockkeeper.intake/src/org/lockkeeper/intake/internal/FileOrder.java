package org.lockkeeper.intake.internal;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.intake.internal.discover.Recognised;

/**
 * The order in which the files of a server are read: folder by folder, by name, rotated logs from the oldest to the
 * newest: {@code warning.log.1}, {@code warning.log.0}, {@code warning.log}. A report that goes over two files is thus
 * met from its start.
 */
final class FileOrder {

    private static final Pattern ROTATED = Pattern.compile("(.*\\.log)(?:\\.(\\d{1,9}))?(?:\\.gz)?",
            Pattern.CASE_INSENSITIVE);

    static final Comparator<Recognised> ORDER = Comparator
            .comparing((Recognised r) -> folder(r.file().path()))
            .thenComparing(r -> stem(r.file().name()))
            .thenComparing(r -> -rotation(r.file().name()))
            .thenComparing(r -> r.file().path());

    private FileOrder() {
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String stem(String name) {
        Matcher m = ROTATED.matcher(name);
        return m.matches() ? m.group(1) : name;
    }

    private static int rotation(String name) {
        Matcher m = ROTATED.matcher(name);
        return m.matches() && m.group(2) != null ? Integer.parseInt(m.group(2)) : -1;
    }
}
