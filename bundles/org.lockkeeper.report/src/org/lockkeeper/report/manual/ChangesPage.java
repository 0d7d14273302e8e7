package org.lockkeeper.report.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lockkeeper.api.help.HelpPage;

/** What is new: the log of changes of the source tree, which the build puts beside this class. */
final class ChangesPage {

    private static final String TITLE = "What is new";

    private ChangesPage() {
    }

    /** The page; empty where the classes were not put together by the build. */
    static Optional<HelpPage> page() {
        try (InputStream in = ChangesPage.class.getResourceAsStream("CHANGELOG.md")) {
            if (in == null) {
                return Optional.empty();
            }
            String log = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new HelpPage("whats-new", "First steps", TITLE,
                    log.replaceFirst("^# .*", "# " + TITLE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
