package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.REPORT_UNCLEAR_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Rulings 2 and 8: a line of a report of which it cannot be read whom it names may name anybody. */
class Ruling02UnclearReportsTest {

    private static final Moment UNCLEAR = at("09-22T11:25:17");
    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);

    private static Given unclear() {
        return new Given().observe(new Subject.OfServer(SERVER), SourceKind.REPORT, UNCLEAR,
                Attributes.of(REPORT_UNCLEAR_AT, UNCLEAR));
    }

    private static <T> Fact<T> of(Given given, Attribute<T> attribute) {
        return given.onlyClient().facts().get(attribute);
    }

    @Test
    void whoeverHadTheServiceBeforeTheLineMayBeNamedByIt() {
        for (Given given : new Given[] {unclear().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT),
            unclear().row(null, "a@x", "PC1", Connector.KOFF, PRESENT),
            unclear().installed(at("09-10"), "PC1", Connector.KOFF, "7.2.3").updater(at("09-10"), "PC1", Presence.PRESENT)}) {
            Fact<Presence> updater = of(given, UPDATER_SERVICE);
            assertThat(updater.isDisputed()).isTrue();
            assertThat(updater.conflicts()).anySatisfy(c -> assertThat(c.reason()).contains("not understood"));
        }
    }

    @Test
    void whoHasTheServiceAfterTheLineHasIt() {
        assertThat(of(unclear().row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT), UPDATER_SERVICE)
                .is(Presence.PRESENT)).isTrue();
        assertThat(of(unclear().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .updater(at("09-30"), "PC1", Presence.PRESENT), UPDATER_SERVICE).is(Presence.PRESENT)).isTrue();
    }

    @Test
    void aReportOfWhichTheLinesThatNameItsUsersAreMissingMayNameAnybody() {
        assertThat(of(new Given().report(UNCLEAR).row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT), UPDATER_SERVICE)
                .isDisputed()).isTrue();
        assertThat(of(new Given().report(UNCLEAR).row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT), UPDATER_SERVICE)
                .is(Presence.PRESENT)).isTrue();
        assertThat(new Given().report(UNCLEAR).report(at("09-23"), "b@x").row(at("09-10"), "a@x", "PC1", Connector.KOFF,
                PRESENT).model().clients()).filteredOn(c -> "PC1".equals(c.subject().computer())).singleElement()
                        .satisfies(c -> assertThat(c.facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isTrue());
    }

    /** The log begins with a line that names somebody: what stood before it, in a log that is missing, may name anybody. */
    @Test
    void aReportThatHasLostItsBeginningMayNameAnybody() {
        Model cut = Resolver.resolve(1, reportFrom(2, 2));
        assertThat(cut.clients()).filteredOn(c -> "PC1".equals(c.subject().computer())).singleElement()
                .satisfies(c -> assertThat(c.facts().get(UPDATER_SERVICE).isDisputed()).isTrue());
        assertThat(cut.unread()).singleElement()
                .satisfies(u -> assertThat(u.reason()).contains("lost its beginning"));
        // the same from another file, with its header
        List<Observation> both = new ArrayList<>(reportFrom(2, 2));
        both.addAll(reportFrom(1, 2));
        for (List<Observation> whole : List.of(reportFrom(1, 2), both, both.reversed())) {
            Model model = Resolver.resolve(1, whole);
            assertThat(model.clients()).filteredOn(c -> "PC1".equals(c.subject().computer())).singleElement()
                    .satisfies(c -> assertThat(c.facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isTrue());
            assertThat(model.unread()).isEmpty();
        }
    }

    private static List<Observation> reportFrom(int header, int line) {
        SourceFile log = new SourceFile("mail1/warning.log." + header, "/mail1/warning.log." + header, "0".repeat(64), 1);
        SourceFile list = new SourceFile("mail1/list.csv", "/mail1/list.csv", "1".repeat(64), 1);
        return List.of(new Observation(new Subject.OfServer(SERVER), SourceKind.REPORT, Attributes.of(Attribute.REPORT_AT, UNCLEAR),
                        new Evidence(log, header, header, UNCLEAR)),
                new Observation(new Subject.OfClient(SERVER, "b@x", null, Connector.KOFF), SourceKind.REPORT, Attributes.builder()
                        .put(Attribute.REPORT_AT, UNCLEAR).put(UPDATER_SERVICE, Presence.ABSENT).build(),
                        new Evidence(log, line, line, UNCLEAR)),
                new Observation(new Subject.OfClient(SERVER, "a@x", "PC1", Connector.KOFF), SourceKind.CLIENT_LIST, PRESENT,
                        new Evidence(list, 2, 9, at("09-10"))));
    }

    @Test
    void theLineAccusesNobody() {
        Given given = unclear().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE);
        assertThat(of(given, UPDATER_SERVICE)).isEqualTo(Fact.unknown());
    }

    @Test
    void ruling10AConnectorThatWasNewBeforeTheLineIsNotCertain() {
        Attributes newer = Attributes.of(VERSION, ProductVersion.parse("7.3.0"));
        assertThat(of(unclear().row(at("09-10"), "a@x", "PC1", Connector.KOFF, newer), VERSION).isDisputed()).isTrue();
        assertThat(of(unclear().row(at("09-30"), "a@x", "PC1", Connector.KOFF, newer), VERSION).isKnown()).isTrue();
        assertThat(of(unclear().row(at("09-10"), "a@x", "PC1", Connector.KSP, newer), VERSION).isKnown()).isTrue();
    }

    @Test
    void ruling12ALineFromTheFutureIsNone() {
        Given given = unclear().server(Attribute.COLLECTED_AT, at("09-12"))
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT);
        assertThat(of(given, UPDATER_SERVICE).is(Presence.PRESENT)).isTrue();
    }

    @Test
    void ruling8NorHasOneThatAPersonLookedThrough() {
        Given given = unclear().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT);
        Evidence line = given.observations().getFirst().evidence();
        Resolver resolver = new Resolver();
        given.observations().forEach((Observation o) -> resolver.add(o));
        resolver.add(new JournalFile(line.file(), SERVER, "warning-log", 1, 1, "a line was not understood"));
        new Given().observe(new Subject.OfServer(SERVER), SourceKind.STATEMENT, at("09-30"),
                Attributes.of(Attribute.SOURCE_KNOWN, line.file().path())).observations().forEach(resolver::add);
        Model model = resolver.model(1);
        assertThat(model.clients().getFirst().facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isTrue();
        assertThat(model.unread()).isEmpty();
    }

    @Test
    void aLogThatWasReadWholeSinceHasNoSuchLine() {
        Given given = unclear().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT);
        Evidence line = given.observations().getFirst().evidence();
        for (String problem : new String[] {"a line was not understood", null}) {
            Resolver resolver = new Resolver();
            given.observations().forEach((Observation o) -> resolver.add(o));
            resolver.add(new JournalFile(line.file(), SERVER, "warning-log", 1, 1, "a line was not understood"));
            resolver.add(new JournalFile(line.file(), SERVER, "warning-log", 1, 0, problem));
            assertThat(resolver.model(1).clients().getFirst().facts().get(UPDATER_SERVICE).isKnown())
                    .isEqualTo(problem == null);
        }
    }
}
