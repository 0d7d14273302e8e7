package org.lockkeeper.ui.workbench.internal.workspaces;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.api.util.WholeFile;

/**
 * Which workspaces were open lately, in whichever window: a file of the person's, read anew each time, since other windows
 * write it too. May be called from any thread.
 */
@Creatable
public final class RecentWorkspaces {

    /** System property that names the folder of the file; nothing is remembered where it is not set. */
    static final String DATA_PROPERTY = "lockkeeper.data";

    private static final int REMEMBERED = 20;

    private final Optional<Path> file;

    /**
     * One of them.
     *
     * @param folder absolute
     * @param openedAt when it was opened last; {@code null} for never
     */
    public record Recent(Path folder, Instant openedAt) {

        /** Whether there still is such a folder. */
        public boolean isThere() {
            return Files.isDirectory(folder);
        }
    }

    /** In the folder of what windows keep. */
    @Inject
    public RecentWorkspaces() {
        this(Optional.ofNullable(System.getProperty(DATA_PROPERTY)).filter(data -> !data.isBlank())
                .map(data -> Path.of(data, "recent-workspaces")));
    }

    RecentWorkspaces(Optional<Path> file) {
        this.file = file;
    }

    /** All that are remembered, the one that was opened last first. */
    public List<Recent> all() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return List.of();
        }
        List<Recent> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file.get())) {
                parse(line).ifPresent(all::add);
            }
        } catch (IOException e) {
            ILog.of(RecentWorkspaces.class).warn(file.get() + " cannot be read: " + e.getMessage(), e);
        }
        return all;
    }

    private static Optional<Recent> parse(String line) {
        int tab = line.indexOf('\t');
        try {
            return tab < 0 ? Optional.empty() : Optional.of(new Recent(Path.of(line.substring(tab + 1)),
                    Instant.ofEpochSecond(Long.parseLong(line.substring(0, tab)))));
        } catch (NumberFormatException | InvalidPathException e) {
            // written by somebody else
            return Optional.empty();
        }
    }

    /** A workspace was opened now. */
    public void opened(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        List<Recent> all = without(absolute);
        all.addFirst(new Recent(absolute, Instant.now()));
        write(all);
    }

    /** A workspace is wanted in the list no more. */
    public void forget(Path folder) {
        write(without(folder.toAbsolutePath().normalize()));
    }

    private List<Recent> without(Path folder) {
        return new ArrayList<>(all().stream().filter(r -> !r.folder().equals(folder)).toList());
    }

    private void write(List<Recent> all) {
        if (file.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        all.stream().limit(REMEMBERED).filter(r -> r.folder().toString().lines().count() == 1)
                .forEach(r -> text.append(r.openedAt().getEpochSecond()).append('\t').append(r.folder()).append('\n'));
        try {
            WholeFile.<RuntimeException>write(file.get(),
                    out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            ILog.of(RecentWorkspaces.class).warn(file.get() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
