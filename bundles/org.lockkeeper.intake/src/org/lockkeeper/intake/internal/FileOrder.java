package org.lockkeeper.intake.internal;

import java.util.Comparator;
import org.lockkeeper.intake.internal.discover.Recognised;
import org.lockkeeper.text.names.RotatedName;

/**
 * The order in which the files of a server are read: folder by folder, by name, rotated logs from the oldest to the
 * newest: {@code warning.log.1}, {@code warning.log.0}, {@code warning.log}. A report that goes over two files is thus
 * met from its start.
 */
final class FileOrder {

    static final Comparator<Recognised> ORDER = Comparator
            .comparing((Recognised r) -> folder(r.file().path()))
            .thenComparing(r -> RotatedName.of(r.file().name()).log())
            .thenComparing(r -> RotatedName.of(r.file().name()), RotatedName.OLDEST_FIRST)
            .thenComparing(r -> r.file().path());

    private FileOrder() {
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
