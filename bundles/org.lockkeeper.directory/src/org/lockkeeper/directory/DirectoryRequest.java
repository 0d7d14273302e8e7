package org.lockkeeper.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a directory. It holds no password: that is handed over beside it, and kept nowhere.
 *
 * @param address where it listens
 * @param user who asks: a distinguished name, {@code user@domain} or {@code DOMAIN\\user}; {@code null} for nobody
 * @param base the entry below which is looked; {@code null} for the directory's own naming context
 * @param trust which certificates are trusted
 * @param timeout how long the directory may take to connect, and for each answer
 */
public record DirectoryRequest(DirectoryAddress address, @Nullable String user, @Nullable String base, Trust trust,
        Duration timeout) {

    /** How long a directory is waited for where nobody says otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
}
