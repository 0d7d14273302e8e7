package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.WithNull;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.version.ReleaseStage;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;

/** Whatever importers may see comes out of the store, and out of an export of it, as it went in. */
class RoundTripTest {

    private static Path folder;
    private static ObservationStore store;
    private static ObservationStore other;

    @BeforeContainer
    static void open() throws Exception {
        folder = Files.createTempDirectory("lockkeeper-round-trip");
        store = Workspaces.open(folder.resolve("one"));
        other = Workspaces.open(folder.resolve("two"));
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        other.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 25)
    void storeAndExportKeepEverything(@ForAll("imports") List<Observation> observations,
            @ForAll("texts") String text, @ForAll("files") SourceFile file,
            @ForAll @LongRange(max = 253_402_300_799_000L) @WithNull(0.3) Long modifiedAt) throws Exception {
        JournalFile line = new JournalFile(file, text, null, 0, 1, text,
                modifiedAt == null ? null : Instant.ofEpochMilli(modifiedAt));
        long id;
        try (ImportTransaction transaction = store.begin(List.of(text))) {
            for (Observation each : observations) {
                transaction.observe(each);
            }
            transaction.reject(new RejectedRow(file, 0, text));
            transaction.file(line);
            id = transaction.commit().id();
        }
        store.setSetting("text", text);
        assertThat(Samples.observations(store)).isEqualTo(observations);
        assertThat(store.imports()).singleElement().satisfies(each -> {
            assertThat(each.sources()).containsExactly(text);
            assertThat(each.observations()).isEqualTo(observations.size());
        });
        assertThat(store.files(id)).containsExactly(line);
        assertThat(store.rejected(id)).containsExactly(new RejectedRow(file, 0, text));

        Path export = folder.resolve("export.zip");
        store.exportTo(export, Progress.NONE);
        other.restoreFrom(export, Progress.NONE);
        assertThat(Samples.Content.of(other)).isEqualTo(Samples.Content.of(store));
        assertThat(other.files(id)).containsExactly(line);
        assertThat(other.setting("text")).contains(text);
        assertThat(other.check(Progress.NONE)).isEmpty();
        store.undo(id);
        assertThat(store.imports()).isEmpty();
    }

    @Provide
    Arbitrary<List<Observation>> imports() {
        return Combinators.combine(subjects(), Arbitraries.of(SourceKind.class), attributes(), evidence())
                .as(Observation::new).list().ofMaxSize(12);
    }

    /** All of Unicode, halves of surrogate pairs and control characters included. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(40)),
                Tuple.of(3, Arbitraries.strings().ascii().ofMaxLength(40)),
                Tuple.of(1, Arbitraries.of("", " ", "null", "\0", "\"\\\n\r\t", "Žluťoučký kůň 😀",
                        "\uD83D", "x\uDE00\uD83D")));
    }

    @Provide
    Arbitrary<SourceFile> files() {
        return Combinators.combine(texts(), texts().injectNull(0.3),
                Arbitraries.of("0123456789abcdef".repeat(4), "f".repeat(64)).injectNull(0.3),
                Arbitraries.longs().greaterOrEqual(0)).as(SourceFile::new);
    }

    private Arbitrary<String> names() {
        return texts().filter(text -> !text.isBlank())
                // names that change when they are made uniform twice are a matter of Subject, not of the store
                .map(text -> new Subject.OfClient("s", text, text, null))
                .filter(once -> new Subject.OfClient("s", once.account(), once.computer(), null).equals(once))
                .map(Subject.OfClient::account);
    }

    private Arbitrary<Subject> subjects() {
        Arbitrary<String> server = texts();
        return Arbitraries.oneOf(server.map(Subject.OfServer::new),
                Combinators.combine(server, names()).as(Subject.OfAccount::new),
                Combinators.combine(server, names()).as(Subject.OfComputer::new)
                        .filter(once -> new Subject.OfComputer(once.server(), once.computer()).equals(once)),
                Combinators.combine(server, names(), names().injectNull(0.5),
                        Arbitraries.of(Connector.class).injectNull(0.2)).as(Subject.OfClient::new)
                        .filter(once -> new Subject.OfClient(once.server(), once.account(), once.computer(),
                                once.connector()).equals(once)),
                Combinators.combine(server, names(), Arbitraries.of(Connector.class).injectNull(0.2))
                        .as((s, computer, connector) -> new Subject.OfClient(s, null, computer, connector))
                        .filter(once -> new Subject.OfClient(once.server(), null, once.computer(),
                                once.connector()).equals(once)),
                Combinators.combine(server, texts(), texts()).as(Subject.OfSetting::new));
    }

    private Arbitrary<Moment> moments() {
        Arbitrary<LocalDateTime> local = Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L)
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
        Arbitrary<ZoneOffset> offset = Arbitraries.integers().between(-18 * 3600, 18 * 3600)
                .map(ZoneOffset::ofTotalSeconds);
        return Combinators.combine(local, offset.injectNull(0.4)).as(Moment::new);
    }

    private Arbitrary<ProductVersion> versions() {
        return Combinators.combine(Arbitraries.integers().between(0, 999), Arbitraries.integers().between(0, 9999),
                Arbitraries.integers().between(0, 99_999), Arbitraries.integers().between(0, 9999),
                Arbitraries.of(ReleaseStage.class), Arbitraries.integers().between(0, 9999),
                Arbitraries.integers().between(-1, 9_999_999))
                .as((major, minor, revision, patch, stage, number, build) -> new ProductVersion(major, minor, revision,
                        patch, stage, stage == ReleaseStage.FINAL ? 0 : number, build));
    }

    private Arbitrary<Evidence> evidence() {
        return Combinators.combine(files(), Arbitraries.longs().greaterOrEqual(0),
                Arbitraries.longs().greaterOrEqual(0), moments().injectNull(0.3)).as(Evidence::new);
    }

    private Arbitrary<Attributes> attributes() {
        Arbitrary<Attributes> attributes = Arbitraries.just(Attributes.NONE);
        for (Attribute<?> attribute : AttributeCatalogue.builtIn().all()) {
            attributes = Combinators.combine(attributes, values(attribute.type()).injectNull(0.6))
                    .as((before, value) -> with(before, attribute, value));
        }
        return attributes;
    }

    private static Attributes with(Attributes before, Attribute<?> attribute, Object value) {
        Attributes.Builder builder = Attributes.builder();
        before.forEach((a, v) -> put(builder, a, v));
        put(builder, attribute, value);
        return builder.build();
    }

    private static <T> void put(Attributes.Builder builder, Attribute<T> attribute, Object value) {
        builder.put(attribute, attribute.type().cast(value));
    }

    private Arbitrary<Object> values(Class<?> type) {
        if (type == String.class) {
            return texts().asGeneric();
        }
        if (type == ProductVersion.class) {
            return versions().asGeneric();
        }
        if (type == Moment.class) {
            return moments().asGeneric();
        }
        if (type == Long.class) {
            return Arbitraries.longs().asGeneric();
        }
        return Arbitraries.of(type.getEnumConstants()).map(constant -> (Object) constant);
    }
}
