package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attribute.Scope;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;

/** What a plugin observed is kept without the plugin, in the store and in an export. */
class AddedAttributesTest {

    private static final Attribute<Long> SEATS = Attribute.of("acme.seats", Long.class, Scope.COMPUTER, "seats");
    private static final Attribute<String> NOTE = Attribute.of("acme.note", String.class, Scope.COMPUTER, "note");
    private static final AttributeProvider PLUGIN = () -> List.of(SEATS, NOTE);
    private static final Observation OBSERVED = new Observation(new Subject.OfComputer("mail1", "PC1"),
            SourceKind.OTHER, Attributes.builder().put(SEATS, 12L).put(NOTE, "a\\b\nc = d")
                    .put(Attribute.LOCAL_ADMIN, YesNo.YES).build(), Evidence.ofFile(Samples.CLIENTS, null));

    @TempDir
    Path folder;

    private static DerbyStores withPlugin() {
        DerbyStores stores = new DerbyStores();
        stores.addAttributes(PLUGIN);
        return stores;
    }

    @Test
    void nothingIsLostWithoutThePluginAndItsTypesAreBackWithIt() throws Exception {
        Path export = folder.resolve("export.zip");
        Path again = folder.resolve("again.zip");
        Workspaces.open(folder.resolve("one")).close();
        try (ObservationStore store = withPlugin().open(folder.resolve("one"))) {
            try (ImportTransaction transaction = store.begin(List.of("customer"))) {
                transaction.observe(OBSERVED);
                transaction.commit();
            }
            assertThat(Samples.observations(store)).containsExactly(OBSERVED);
            store.exportTo(export, Progress.NONE);
        }
        try (ObservationStore stranger = Workspaces.open(folder.resolve("two"))) {
            stranger.restoreFrom(export, Progress.NONE);
            assertThat(Samples.observations(stranger)).singleElement().satisfies(o -> {
                assertThat(o.attributes().present()).containsExactly(NOTE, SEATS, Attribute.LOCAL_ADMIN);
                assertThat(o.attributes().get(SEATS)).isEqualTo(12);
                assertThat(o.attributes().get(NOTE)).isEqualTo("a\\b\nc = d");
            });
            assertThat(stranger.check(Progress.NONE)).isEmpty();
            stranger.exportTo(again, Progress.NONE);
        }
        try (ObservationStore store = withPlugin().open(folder.resolve("one"))) {
            store.restoreFrom(again, Progress.NONE);
            assertThat(Samples.observations(store)).containsExactly(OBSERVED);
        }
    }
}
