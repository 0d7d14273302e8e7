package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.COLLECTED_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.core.testing.Given.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** Ruling 5: lists of one computer that were taken together are read as one, whichever imports brought them. */
class Ruling05ListsOfOneDayTest {

    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);

    private final List<List<Observation>> imports = new ArrayList<>();

    private static Observation told(String path, Moment at, Subject subject, Attributes attributes) {
        return new Observation(subject, SourceKind.INVENTORY, attributes,
                new Evidence(new SourceFile(path, "/" + path, null, 1), 1, 0, at));
    }

    /** A list of the 32-bit programs: the service, and no connector. */
    private static List<Observation> service(String path, Moment at) {
        return List.of(told(path, at, new Subject.OfComputer("mx", "PC1"), PRESENT));
    }

    /** A list that shows the connector, and from whose silence it was concluded that there is no service. */
    private static List<Observation> connector(String path, Moment at) {
        return List.of(told(path, at, new Subject.OfComputer("mx", "PC1"), ABSENT),
                told(path, at, new Subject.OfClient("mx", null, "PC1", Connector.KOFF), ABSENT));
    }

    private static Observation collected(Moment at) {
        return new Observation(new Subject.OfServer("mx"), SourceKind.SERVER_DESCRIPTION, Attributes.of(COLLECTED_AT, at),
                new Evidence(new SourceFile("mx.json", "/mx.json", null, 1), 1, 0, at));
    }

    private Ruling05ListsOfOneDayTest imported(List<Observation> list, Observation... more) {
        List<Observation> all = new ArrayList<>(List.of(more));
        all.addAll(list);
        imports.add(all);
        return this;
    }

    private Fact<Presence> updater() {
        Resolver resolver = new Resolver();
        for (List<Observation> each : imports) {
            resolver.startImport(Instant.parse("2011-11-01T10:00:00Z"));
            each.forEach(resolver::add);
        }
        imports.clear();
        return resolver.model(1).clients().getFirst().facts().get(UPDATER_SERVICE);
    }

    @Test
    void listsOfOneDayFromTwoImports() {
        assertThat(imported(service("a/PC1-32.csv", at("09-10T09:00:00")))
                .imported(connector("b/PC1-64.csv", at("09-10T15:00:00"))).updater().is(Presence.PRESENT)).isTrue();
        assertThat(imported(connector("b/PC1-64.csv", at("09-10T09:00:00")))
                .imported(service("a/PC1-32.csv", at("09-10T15:00:00"))).updater().is(Presence.PRESENT)).isTrue();
    }

    @Test
    void undatedListsOfOneDateOfCollection() {
        Moment day = at("10-01T12:00:00");
        assertThat(imported(service("a/PC1-32.csv", null), collected(day))
                .imported(connector("b/PC1-64.csv", null), collected(day)).updater().is(Presence.PRESENT)).isTrue();
        assertThat(imported(service("a/one.csv", null), collected(day))
                .imported(connector("b/two.csv", null), collected(at("10-09T12:00:00"))).updater().isDisputed()).isTrue();
        assertThat(imported(service("a/one.csv", null), collected(day))
                .imported(connector("b/two.csv", null)).updater().isDisputed()).isTrue();
    }

    @Test
    void listsOfDifferentDaysAreTwoAnswers() {
        assertThat(imported(service("a/PC1-32.csv", at("09-10T09:00:00")))
                .imported(connector("b/PC1-64.csv", at("09-14T15:00:00"))).updater().is(Presence.ABSENT)).isTrue();
    }

    @Test
    void theSameListLaterTheSameDayIsANewAnswer() {
        assertThat(imported(service("a/PC1.csv", at("09-10T09:00:00")))
                .imported(connector("b/PC1.csv", at("09-10T15:00:00"))).updater().is(Presence.ABSENT)).isTrue();
    }

    @Test
    void listsThatBothShowTheConnectorAreTwoAnswers() {
        List<Observation> both = new ArrayList<>(service("a/one.csv", at("09-10T09:00:00")));
        both.add(told("a/one.csv", at("09-10T09:00:00"), new Subject.OfClient("mx", null, "PC1", Connector.KOFF), PRESENT));
        assertThat(imported(both).imported(connector("b/two.csv", at("09-10T15:00:00"))).updater().is(Presence.ABSENT))
                .isTrue();
    }

    @Test
    void ofTwoListsThatShowTheConnectorWhichOneAThirdCompletesIsTold() {
        Moment day = at("10-01T12:00:00");
        assertThat(imported(service("PC1/hklm.csv", null), collected(day)).imported(connector("PC1/hkcu.csv", null),
                collected(day)).imported(connector("all/fleet.html", null), collected(day)).updater().isDisputed())
                .isTrue();
        assertThat(imported(service("PC1/software.csv", null), collected(day)).imported(connector("PC1/one.csv", null),
                collected(day)).imported(connector("PC1/two.csv", null), collected(day)).updater().isDisputed())
                .isTrue();
        assertThat(imported(service("PC1/software.csv", null), collected(day)).imported(connector("PC1/one.csv", null),
                collected(day)).imported(connector("PC1/backup/one.csv", null), collected(day)).updater()
                .is(Presence.PRESENT)).isTrue();
    }

    @Test
    void aRowThatSaysThatTheServiceWentIsNotTakenBack() {
        List<Observation> went = List.of(told("b/changes.csv", at("09-10T15:00:00"), new Subject.OfComputer("mx", "PC1"),
                ABSENT), told("b/changes.csv", at("09-10T15:00:00"), new Subject.OfClient("mx", null, "PC1", Connector.KOFF),
                Attributes.NONE));
        assertThat(imported(service("a/PC1-32.csv", at("09-10T09:00:00"))).imported(went).updater().is(Presence.ABSENT))
                .isTrue();
    }
}
