package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.COLLECTED_AT;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_NOT_UNDERSTOOD;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.core.testing.Given.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.core.testing.Given;

/** Ruling 12: what a file tells was so before it was imported, so what a person states after that is newer. */
class Ruling12StatedAfterImportTest {

    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Attributes OTHER_WORDS = Attributes.of(UPDATER_NOT_UNDERSTOOD, "geplant");

    /** An import, with the time that the journal tells. */
    private record Brought(Instant at, List<Observation> observations, @Nullable Instant writtenAt) {
    }

    private final List<Brought> journal = new ArrayList<>();

    private Ruling12StatedAfterImportTest imported(String at, Given given) {
        return imported(at, given, null);
    }

    /** @param writtenAt when the list's file was last written, as its disk tells; {@code null} where that is not known */
    private Ruling12StatedAfterImportTest imported(String at, Given given, @Nullable String writtenAt) {
        journal.add(new Brought(Instant.parse(at), given.observations(), writtenAt == null ? null : Instant.parse(writtenAt)));
        return this;
    }

    private Ruling12StatedAfterImportTest stated(String at, Attributes says) {
        return imported(at, new Given().observe(Given.client("a@x", "PC1", Connector.KOFF), SourceKind.STATEMENT,
                Moment.tryParse(at).orElseThrow(), says));
    }

    private static Given list(Moment at, Attributes says) {
        return new Given().row(at, "a@x", "PC1", Connector.KOFF, says);
    }

    private Client client() {
        Resolver resolver = new Resolver();
        for (Brought each : journal) {
            resolver.startImport(each.at());
            each.observations().stream().map(o -> o.evidence().file()).distinct().forEach(file -> resolver.add(
                    new JournalFile(file, Given.SERVER, "client-list", 1, 0, null, each.writtenAt())));
            each.observations().forEach(resolver::add);
        }
        return resolver.model(1).clients().getFirst();
    }

    private Fact<Presence> updater() {
        return client().facts().get(UPDATER_SERVICE);
    }

    @Test
    void aStatementSettlesAnUndatedListThatWasImportedBefore() {
        Fact<Presence> updater = imported("2011-11-01T10:00:00Z", list(null, ABSENT))
                .stated("2011-11-01T10:05:00Z", PRESENT).updater();
        assertThat(updater.is(Presence.PRESENT)).isTrue();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason).containsExactly(Contest.STATED_OTHERWISE);
    }

    @Test
    void withinASecondTheJournalTells() {
        assertThat(imported("2011-11-01T10:05:00Z", list(null, ABSENT)).stated("2011-11-01T10:05:00Z", PRESENT).updater()
                .is(Presence.PRESENT)).isTrue();
        journal.clear();
        assertThat(stated("2011-11-01T10:05:00Z", PRESENT).imported("2011-11-01T10:05:00Z", list(null, ABSENT)).updater()
                .isDisputed()).isTrue();
    }

    /** Ruling 2: so is a report, whose local time may be near in any zone. */
    @Test
    void aReportThatWasImportedBeforeIsSettledToo() {
        assertThat(imported("2011-11-01T10:00:00Z", list(at("10-01"), Attributes.NONE)
                .report(at("11-01T09:50:00"), "a@x")).stated("2011-11-01T10:05:00Z", PRESENT).updater()
                .is(Presence.PRESENT)).isTrue();
        journal.clear();
        assertThat(stated("2011-11-01T10:05:00Z", PRESENT).imported("2011-11-01T10:10:00Z", list(at("10-01"),
                Attributes.NONE).report(at("11-01T09:50:00"), "a@x")).updater().isKnown()).isFalse();
    }

    @Test
    void oneThatWasImportedLaterMayBeNewerThanTheStatement() {
        assertThat(stated("2011-11-01T10:05:00Z", PRESENT).imported("2011-11-02T10:00:00Z", list(null, ABSENT)).updater()
                .isDisputed()).isTrue();
    }

    @Test
    void theSameListImportedAgainMayHaveBeenMadeAnew() {
        imported("2011-11-01T10:00:00Z", list(null, ABSENT)).stated("2011-11-01T10:05:00Z", PRESENT)
                .imported("2011-11-09T10:00:00Z", list(null, ABSENT));
        assertThat(updater().isDisputed()).isTrue();
        assertThat(stated("2011-11-09T11:00:00Z", PRESENT).updater().is(Presence.PRESENT)).isTrue();
    }

    /** The file's own time tells an old copy from a new list of the same content. */
    @Test
    void aListMadeAnewIsNewerThoughItHoldsTheSame() {
        imported("2011-11-01T10:00:00Z", list(null, ABSENT), "2011-10-30T08:00:00Z").stated("2011-11-01T10:05:00Z", PRESENT)
                .imported("2011-11-09T10:00:00Z", list(null, ABSENT), "2011-11-08T08:00:00Z");
        assertThat(updater().isDisputed()).isTrue();
        // and an old copy of it after that takes nothing back
        assertThat(imported("2011-11-10T10:00:00Z", list(null, ABSENT), "2011-10-30T08:00:00Z").updater().isDisputed())
                .isTrue();
    }

    @Test
    void anUnchangedFileTellsNothingNew() {
        imported("2011-11-01T10:00:00Z", list(null, ABSENT), "2011-10-30T08:00:00Z").stated("2011-11-01T10:05:00Z", PRESENT)
                .imported("2011-11-09T10:00:00Z", list(null, ABSENT), "2011-10-30T08:00:00Z");
        assertThat(updater().is(Presence.PRESENT)).isTrue();
    }

    /** Statements of the opposite are settled by nothing that tells nothing new either. */
    @Test
    void anUnchangedFileTakesNoAbsenceBack() {
        imported("2011-11-01T10:00:00Z", list(null, PRESENT), "2011-10-30T08:00:00Z").stated("2011-11-01T10:05:00Z", ABSENT)
                .imported("2011-11-09T10:00:00Z", list(null, PRESENT), "2011-10-30T08:00:00Z");
        assertThat(updater().is(Presence.ABSENT)).isTrue();
    }

    /** A time that is rounded, kept by no clock, or after the import does not tell two lists apart. */
    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "1980-01-01T00:00:00Z", "2011-10-30T00:00:00Z", "2011-11-01T09:59:30Z",
            "2011-11-01T10:00:00Z", "2011-11-20T10:00:00Z"})
    void aFilesTimeThatMayBeThatOfANewListDoesNotCount(String writtenAt) {
        imported("2011-11-01T10:00:00Z", list(null, ABSENT), writtenAt).stated("2011-11-01T10:05:00Z", PRESENT)
                .imported("2011-11-09T10:00:00Z", list(null, ABSENT), writtenAt);
        assertThat(updater().isDisputed()).isTrue();
    }

    @Test
    void aLocalTimeOfTheSameDayAndOneFromTheFutureAreSettledAsWell() {
        assertThat(imported("2011-11-01T10:00:00Z", list(at("11-01T09:50:00"), ABSENT))
                .stated("2011-11-01T10:05:00Z", PRESENT).updater().is(Presence.PRESENT)).isTrue();
        journal.clear();
        assertThat(imported("2011-11-01T10:00:00Z", list(at("12-24"), ABSENT).server(COLLECTED_AT, at("11-01")))
                .stated("2011-11-01T10:05:00Z", PRESENT).updater().is(Presence.PRESENT)).isTrue();
    }

    @Test
    void soIsWhatWasNotUnderstood() {
        assertThat(imported("2011-11-01T10:00:00Z", list(null, OTHER_WORDS)).stated("2011-11-01T10:05:00Z", PRESENT)
                .updater().is(Presence.PRESENT)).isTrue();
        journal.clear();
        assertThat(stated("2011-11-01T10:05:00Z", PRESENT).imported("2011-11-02T10:00:00Z", list(null, OTHER_WORDS))
                .updater().isKnown()).isFalse();
    }

    @Test
    void aClockThatWasSetBackMakesNoImportTheEarlier() {
        assertThat(stated("2011-11-05T10:00:00Z", PRESENT).imported("2011-11-01T10:00:00Z", list(null, ABSENT)).updater()
                .isDisputed()).isTrue();
    }

    @Test
    void twoListsAreNotComparedByTheirImports() {
        assertThat(imported("2011-11-01T10:00:00Z", list(null, ABSENT))
                .imported("2011-11-20T10:00:00Z", list(at("11-15"), PRESENT)).updater().isDisputed()).isTrue();
    }

    @Test
    void aRightIsSettledTheSameWay() {
        assertThat(imported("2011-11-01T10:00:00Z", list(null, Attributes.of(LOCAL_ADMIN, YesNo.NO)))
                .stated("2011-11-01T10:05:00Z", Attributes.of(LOCAL_ADMIN, YesNo.YES)).client().facts().get(LOCAL_ADMIN)
                .is(YesNo.YES)).isTrue();
    }

    /** The journal tells when, so the order in which a folder is read does not matter. */
    @Property(tries = 200)
    void theOrderOfWhatAnImportBringsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Attributes[] said = {PRESENT, ABSENT, OTHER_WORDS};
        Moment[] times = {null, at("10-20"), at("11-01T09:50:00"), at("12-24")};
        List<Brought> drawn = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            Given given = new Given();
            for (int i = random.nextInt(3); i >= 0; i--) {
                given.row(times[random.nextInt(times.length)], "a@x", "PC1", Connector.KOFF, said[random.nextInt(3)]);
            }
            Instant at = Instant.parse("2011-11-0" + day + "T10:00:00Z");
            if (random.nextBoolean()) {
                given.observe(Given.client("a@x", "PC1", Connector.KOFF), SourceKind.STATEMENT, Moment.of(at),
                        said[random.nextInt(2)]);
            }
            drawn.add(new Brought(at, given.observations(), random.nextBoolean() ? null : Instant.parse("2011-10-30T10:00:00Z")));
        }
        journal.clear();
        journal.addAll(drawn);
        Fact<Presence> once = updater();
        journal.clear();
        for (Brought each : drawn) {
            List<Observation> shuffled = new ArrayList<>(each.observations());
            Collections.shuffle(shuffled, random);
            journal.add(new Brought(each.at(), shuffled, each.writtenAt()));
        }
        assertThat(updater().value()).isEqualTo(once.value());
        assertThat(updater().isDisputed()).isEqualTo(once.isDisputed());
    }
}
