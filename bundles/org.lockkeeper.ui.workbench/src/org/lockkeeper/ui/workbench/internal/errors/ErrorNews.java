package org.lockkeeper.ui.workbench.internal.errors;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;

/** Tells of an unexpected error as soon as it happens, once for each, with a way to its trace. UI thread. */
public final class ErrorNews {

    private final ErrorLog log;
    private final Notices notices;
    private final Navigation navigation;
    private int told;

    /**
     * Made by injection.
     *
     * @param log what happened, before now too
     */
    @Inject
    public ErrorNews(ErrorLog log, Notices notices, Navigation navigation) {
        this.log = log;
        this.notices = notices;
        this.navigation = navigation;
    }

    /** Tells from now on. */
    public void start() {
        told = log.count();
        log.listen(this::tell);
    }

    private void tell() {
        int count = log.count();
        if (count > told) {
            notices.tell(new Notice(ErrorMessages.Happened, Instant.now(), List.of(new Notice.Action("errors",
                    ErrorMessages.Show, () -> navigation.showPart(PartIds.ERRORS)))));
        }
        told = count;
    }
}
