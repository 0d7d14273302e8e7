package org.lockkeeper.ui.workbench.internal.notices;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.workbench.internal.Messages;

/** Keeps the last one. */
public final class LiveNotices implements Notices {

    // asked for when something is opened: whoever opens files may be another by then
    private final Provider<FileOpener> opener;
    private final List<Runnable> listeners = new ArrayList<>();
    private Notice latest;

    /** Made by injection. */
    @Inject
    public LiveNotices(Provider<FileOpener> opener) {
        this.opener = opener;
    }

    @Override
    public void tell(Notice notice) {
        latest = notice;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public void tellWritten(String text, Path file) {
        List<Notice.Action> actions = new ArrayList<>();
        boolean folder = Files.isDirectory(file);
        actions.add(new Notice.Action("open", folder ? Messages.Notice_openFolder : Messages.Notice_openFile,
                () -> opener.get().open(file)));
        if (!folder) {
            actions.add(new Notice.Action("folder", Messages.Notice_showFolder, () -> opener.get().openFolderOf(file)));
        }
        tell(new Notice(text, Instant.now(), actions));
    }

    @Override
    public Optional<Notice> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public void putAway() {
        tell(null);
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
