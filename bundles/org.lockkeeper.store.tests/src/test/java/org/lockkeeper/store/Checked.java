package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;

/**
 * What the command "check" finds in a workspace: the check of the store, or else what is found without opening it.
 *
 * @param defects none where the check finds none
 * @param content what the workspace holds; {@code null} where defects were found
 */
record Checked(List<String> defects, Samples.@Nullable Content content) {

    static Checked of(Path workspace) {
        try (ObservationStore store = new DerbyStores().openForReading(workspace)) {
            List<String> defects = store.check(Progress.NONE);
            return new Checked(defects, defects.isEmpty() ? Samples.Content.of(store) : null);
        } catch (ProblemException e) {
            List<String> defects = new ArrayList<>(List.of(e.getMessage()));
            defects.addAll(new DerbyStores().diagnose(workspace));
            return new Checked(defects, null);
        }
    }

    /** Either nothing that counts was hit, and all is as it was, or defects are told for people, with the way back. */
    void assertNotWrong(Samples.Content before, String what) {
        if (defects.isEmpty()) {
            assertThat(content).as(what).isEqualTo(before);
        } else {
            assertThat(defects).as(what).noneMatch(d -> d.contains("the command \"check\"") || d.contains("\tat ")
                    || d.contains("java.") || d.contains("Exception"));
            assertThat(defects).as(what).anyMatch(d -> d.contains("The way back: "));
        }
    }
}
