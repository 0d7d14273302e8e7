package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.RemarkAttributes.ACKNOWLEDGEMENT;
import static org.lockkeeper.api.evidence.RemarkAttributes.COLLECTIONS;
import static org.lockkeeper.api.evidence.RemarkAttributes.LABELS;
import static org.lockkeeper.api.evidence.RemarkAttributes.MISSING_FROM;
import static org.lockkeeper.api.evidence.RemarkAttributes.NOTE;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.testing.Given;

/** Notes, labels, acknowledgements, fixed collections and marks of what is stale change no verdict and make nobody known. */
class RemarksMakeNobodyReadyTest {

    private static final String ANNA = "anna@x";
    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Set<Attribute<?>> MARKS = Set.of(NOTE, LABELS, COLLECTIONS, ACKNOWLEDGEMENT, MISSING_FROM);

    private static ClientRow row(Client client, Model model) {
        UpgradePlan plan = DirectoryMakesNobodyReadyTest.plan(model);
        return ClientRow.of(model, plan).stream().filter(r -> r.client().subject().equals(client.subject())).findFirst()
                .orElseThrow();
    }

    private static List<Observation> about(ClientRow row, String time, Remark... remarks) {
        return Remark.about(List.of(row), List.of(remarks), "bob", "because", Moment.of(Instant.parse(time))).observations();
    }

    private static Model with(Given given, List<Observation> remarks) {
        List<Observation> all = new ArrayList<>(given.observations());
        all.addAll(remarks);
        return Resolver.resolve(1, all);
    }

    private static Object value(String field, Client client, Model model) {
        Field<ClientRow> of = ClientFields.named(field).getFirst();
        return of.value().apply(row(client, model));
    }

    /** Drawn evidence and drawn remarks, of clients that there are and that there are not, in any order. */
    @Test
    void everyVerdictAndEveryFindingIsWhatItWasWithoutRemarks() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Given given = DirectoryMakesNobodyReadyTest.drawn(random);
            Model plain = given.model();
            List<Observation> all = new ArrayList<>(given.observations());
            for (ClientRow row : ClientRow.of(plain, DirectoryMakesNobodyReadyTest.plan(plain))) {
                all.addAll(about(row, "2011-1" + random.nextInt(3) + "-01T10:00:00Z", drawn(random), drawn(random)));
            }
            all.addAll(about(new ClientRow(new Client(client("nobody@x", "PC9", Connector.KOFF), Facts.NONE,
                    List.of(Evidence.ofFile(SourceFile.stated("x"), null))), null, null, null, null),
                    "2031-12-24T10:00:00Z", drawn(random)));
            Collections.shuffle(all, random);
            Model remarked = Resolver.resolve(1, all);

            assertThat(remarked.servers()).as("seed %d", seed).isEqualTo(plain.servers());
            assertThat(remarked.accounts()).as("seed %d", seed).isEqualTo(plain.accounts());
            assertThat(remarked.clients().stream().map(RemarksMakeNobodyReadyTest::withoutMarks).toList())
                    .as("seed %d", seed).isEqualTo(plain.clients().stream()
                            .map(RemarksMakeNobodyReadyTest::withoutMarks).toList());
            assertThat(judged(remarked)).as("seed %d", seed).isEqualTo(judged(plain));
        }
    }

    private static Remark drawn(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Remark.note(random.nextBoolean() ? "ready, the service is PRESENT" : "");
            case 1 -> Remark.label("ready", random.nextBoolean());
            case 2 -> Remark.collection("Pilot", random.nextBoolean());
            default -> Remark.acknowledgement(random.nextBoolean());
        };
    }

    private static Client withoutMarks(Client client) {
        Facts.Builder facts = Facts.builder();
        facts.putAll(client.facts(), attribute -> !MARKS.contains(attribute));
        return client.with(facts.build());
    }

    private static List<Object> judged(Model model) {
        UpgradePlan plan = DirectoryMakesNobodyReadyTest.plan(model);
        List<Object> judged = new ArrayList<>();
        for (ClientPlan client : plan.clients()) {
            judged.add(List.of(client.client().subject(), client.verdict(), client.findings(), client.steps()));
        }
        plan.servers().forEach(s -> judged.add(s.findings()));
        return judged;
    }

    @Test
    void aServerThatOnlyRemarksNameIsNotThere() {
        Subject subject = client(ANNA, "PC1", Connector.KOFF);
        Observation note = new Observation(subject, SourceKind.REMARK, Attributes.of(RemarkAttributes.REMARK, "note +x"),
                Evidence.ofFile(SourceFile.stated("bob"), at("10-01")));

        assertThat(Resolver.resolve(1, List.of(note))).isEqualTo(Resolver.resolve(1, List.of()));
    }

    @Test
    void theNewestNoteCountsAndLabelsAddUp() {
        Given given = new Given().row(at("09-10"), ANNA, "PC1", Connector.KOFF, ABSENT);
        ClientRow row = row(given.onlyClient(), given.model());
        List<Observation> remarks = new ArrayList<>(about(row, "2011-10-02T10:00:00Z", Remark.note("second"),
                Remark.label("laptop", false), Remark.label("VIP", false)));
        remarks.addAll(about(row, "2011-10-01T10:00:00Z", Remark.note("first"), Remark.label("old", false)));
        remarks.addAll(about(row, "2011-10-03T10:00:00Z", Remark.label("Old", true)));
        Model model = with(given, remarks);
        Client client = model.clients().getFirst();

        assertThat(client.facts().get(NOTE).value()).isEqualTo("second");
        assertThat(value("labels", client, model)).isEqualTo(List.of("laptop", "VIP"));
        assertThat(client.facts().get(NOTE).evidence().getFirst().file().path()).isEqualTo("remarked by bob: because");
    }

    @Test
    void anAcknowledgementLapsesWhereTheVerdictIsAnother() {
        Given given = new Given().row(at("09-10"), ANNA, "PC1", Connector.KOFF, ABSENT);
        ClientRow row = row(given.onlyClient(), given.model());
        assertThat(row.judgement()).startsWith(Verdict.BLOCKED + ": ");
        List<Observation> known = about(row, "2011-10-01T10:00:00Z", Remark.acknowledgement(false));
        Model model = with(given, known);
        assertThat(value("acknowledged", model.clients().getFirst(), model)).isEqualTo("YES");
        given.row(at("09-20"), ANNA, "PC1", Connector.KOFF, PRESENT);
        Model repaired = with(given, known);

        assertThat(value("acknowledged", repaired.clients().getFirst(), repaired)).isEqualTo("LAPSED");
        known = new ArrayList<>(known);
        known.addAll(about(row, "2011-10-02T10:00:00Z", Remark.acknowledgement(true)));
        Model taken = with(given, known);
        assertThat(value("acknowledged", taken.clients().getFirst(), taken)).isEqualTo("NO");
    }

    /** A client gets its other half, or another connector: what was remarked stays with it. */
    @Test
    void aRemarkStaysWithItsClient() {
        Given given = new Given().observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"), ABSENT);
        List<Observation> note = about(row(given.onlyClient(), given.model()), "2011-10-01T10:00:00Z", Remark.note("x"));
        given.row(at("09-11"), ANNA, "PC1", Connector.KOFF, ABSENT);

        assertThat(with(given, note).clients()).hasSize(1)
                .allMatch(c -> ANNA.equals(c.subject().account()) && "x".equals(c.facts().get(NOTE).value()));
        Given other = new Given().row(at("09-11"), ANNA, "PC1", Connector.KOC, ABSENT);
        assertThat(with(other, note).clients()).allMatch(c -> "x".equals(c.facts().get(NOTE).value()));
        Given another = new Given().row(at("09-11"), ANNA, "PC2", Connector.KOFF, ABSENT);
        assertThat(with(another, note).clients()).allMatch(c -> !c.facts().get(NOTE).isKnown());
    }

    private static Observation listed(String file, String computer, Moment at, Attributes attributes) {
        return new Observation(new Subject.OfClient(SERVER, null, computer, Connector.KOFF), SourceKind.INVENTORY, attributes,
                new Evidence(new SourceFile(file, "/" + file, null, 1), 1, 0, at));
    }

    @Test
    void whoIsNotInTheNewestListOfTheSameSourceIsMarkedAndJudgedAsBefore() {
        List<Observation> march = List.of(listed("lists/glpi-2011-03.csv", "PC1", at("03-01"), PRESENT),
                listed("lists/glpi-2011-03.csv", "PC2", at("03-01"), PRESENT));
        List<Observation> both = new ArrayList<>(march);
        both.add(listed("lists/glpi-2011-04.csv", "PC2", at("04-01"), PRESENT));
        both.add(listed("lists/glpi-2011-04.csv", "PC3", at("04-01"), PRESENT));
        both.add(listed("lists/pdq.csv", "PC4", at("02-01"), PRESENT));
        for (int i = 0; i < 2; i++) {
            Model model = Resolver.resolve(1, both);
            for (Client client : model.clients()) {
                boolean gone = "PC1".equals(client.subject().computer());
                assertThat(client.facts().get(MISSING_FROM).value()).isEqualTo(gone ? "lists/glpi-2011-04.csv" : null);
                if (gone) {
                    assertThat(value("stale", client, model)).isEqualTo(List.of("updaterService"));
                }
                assertThat(row(client, model).plan().verdict()).isEqualTo(Verdict.AUTOMATIC);
            }
            Collections.reverse(both);
        }
    }

    /** One file a computer: those of one import are one list. */
    @Test
    void listsOfOneComputerEachAreOneListAnImport() {
        Resolver resolver = new Resolver();
        resolver.startImport(Instant.parse("2011-03-01T10:00:00Z"));
        List.of("PC1", "PC2").forEach(pc -> resolver.add(listed("share/" + pc + ".json", pc, at("03-01"), PRESENT)));
        resolver.startImport(Instant.parse("2011-04-01T10:00:00Z"));
        List.of("PC2", "PC3").forEach(pc -> resolver.add(listed("share/" + pc + ".json2", pc, at("04-01"), PRESENT)));

        assertThat(resolver.model(1).clients()).filteredOn(c -> c.facts().get(MISSING_FROM).isKnown())
                .extracting(c -> c.subject().computer()).containsExactly("PC1");
    }

    @Test
    void whatIsOlderThanSoManyDaysIsStale() {
        Given given = new Given().row(at("08-01"), ANNA, "PC1", Connector.KOFF, PRESENT)
                .row(at("09-20"), ANNA, "PC1", Connector.KOFF, Attributes.of(Attribute.OUTLOOK_VERSION, "14"))
                .server(Attribute.COLLECTED_AT, at("10-01"));
        Model model = given.model();
        Client client = given.onlyClient();

        assertThat(value("stale", client, model)).isEqualTo(List.of("updaterService"));
        assertThat(ClientRow.of(model, null, 90).getFirst().stale()).isEmpty();
        assertThat(ClientRow.of(model, null, 5).getFirst().stale()).hasSize(2);
    }
}
