package org.lockkeeper.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.OwnStorage;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;

/** What extensions keep in a workspace. */
class KeptValuesTest {

    private Workspace workspace;
    private OwnStorage kiosk;

    @BeforeEach
    void open() throws ProblemException {
        workspace = CoreServices.workspaces(_ -> {
            throw new ProblemException("not on disk");
        }, (_, _, _) -> {
            // nothing is imported
        }, List.of()).temporary();
        kiosk = workspace.storage("com.acme.kiosk");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private ImportEntry put(String key, String value) throws ProblemException {
        Map<String, String> change = new HashMap<>();
        change.put(key, value);
        return kiosk.put("a change", change, Progress.NONE);
    }

    @Test
    void whatWasPutLastHoldsAndEachChangeIsUndoneByItself() throws ProblemException {
        put("place", "lobby");
        ImportEntry second = put("place", "hall");
        ImportEntry third = put("place", null);

        assertThat(kiosk.get("place")).isEmpty();
        workspace.undo(third.id(), Progress.NONE);
        assertThat(kiosk.get("place")).contains("hall");
        workspace.undo(second.id(), Progress.NONE);
        assertThat(kiosk.all()).isEqualTo(Map.of("place", "lobby"));
        assertThat(workspace.imports()).singleElement().satisfies(entry -> assertThat(entry.sources())
                .containsExactly("com.acme.kiosk: a change"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "tab\there", "back\\slash", "\\n", "\r\n", "\0", "é☃𝄞", "\\"})
    void everyTextComesBackAsItWas(String value) throws ProblemException {
        put("key", value);

        assertThat(kiosk.get("key")).contains(value);
    }

    @Test
    void theLongestValueIsKept() throws ProblemException {
        String value = "x".repeat(OwnStorage.LONGEST_VALUE);
        put("key", value);

        assertThat(kiosk.get("key")).contains(value);
    }

    @Test
    void nobodySeesWhatAnotherKeeps() throws ProblemException {
        put("place", "lobby");

        assertThat(workspace.storage("com.acme.kiosks").all()).isEmpty();
        assertThat(workspace.storage("com.acme").all()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefusedWithTheReason() throws ProblemException {
        assertThatThrownBy(() -> put("", "x")).isInstanceOf(ProblemException.class).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> put("a\tb", "x")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> put("key", "x".repeat(OwnStorage.LONGEST_VALUE + 1))).hasMessageContaining("16001");
        assertThatThrownBy(() -> put("key", "\n".repeat(OwnStorage.LONGEST_VALUE))).hasMessageContaining("line ends");
        assertThatThrownBy(() -> put("x", "password=Tulip-9917")).hasMessageContaining("password")
                .hasMessageNotContaining("Tulip");
        assertThatThrownBy(() -> put("password", "Tulip-9917")).hasMessageNotContaining("Tulip");
        assertThatThrownBy(() -> kiosk.put("nothing", Map.of(), Progress.NONE)).isInstanceOf(ProblemException.class);
        assertThat(workspace.imports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kiosk", "Com.Acme", "org.lockkeeper", "org.lockkeeper.store", "com..acme", "com.acme\t"})
    void aNameSpaceIsTheNameOfSomebodysBundle(String name) {
        assertThatThrownBy(() -> workspace.storage(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
