package org.lockkeeper.store.internal.overlay;

import java.io.IOException;
import java.io.Serial;

/** What was to be kept in memory instead of being written is more than may be kept. */
public final class OverlayFull extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    OverlayFull(long limit) {
        super("more than " + limit + " bytes would be kept in memory");
    }
}
