package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.ENABLED;
import static org.lockkeeper.api.evidence.Attribute.FULL_NAME;
import static org.lockkeeper.api.evidence.Attribute.JOINED_NAMES;
import static org.lockkeeper.api.evidence.Attribute.LAST_USER;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.SAME_AS;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** What a directory tells describes who is known, and joins names; it makes nobody ready. */
class DirectoryMakesNobodyReadyTest {

    private static final String VISSER = "m.visser@harborline.example";
    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Attributes DECK = Attributes.builder().put(DirectoryAttributes.OU, "Deck")
            .put(DirectoryAttributes.ENABLED, YesNo.NO).put(FULL_NAME, "Maria Visser")
            .put(DirectoryAttributes.PRESUMED_ADMIN, "inferred: member of Domain Admins").build();

    private static Given person(Given given, String name, Attributes facts, String... others) {
        Subject subject = new Subject.OfAccount(SERVER, name);
        given.observe(subject, SourceKind.DIRECTORY, null, facts);
        for (String other : others) {
            given.observe(subject, SourceKind.DIRECTORY, null, Attributes.of(SAME_AS, other));
        }
        return given;
    }

    private static Given computer(Given given, String name) {
        return given.observe(new Subject.OfComputer(SERVER, name), SourceKind.DIRECTORY, null,
                Attributes.builder().put(DirectoryAttributes.COMPUTER_OU, "Clients")
                        .put(DirectoryAttributes.LOGON_AT, Moment.of(Instant.parse("2011-10-09T10:00:00Z"))).build());
    }

    private static Given configured(String... accounts) {
        Given given = new Given();
        for (String account : accounts) {
            given.observe(new Subject.OfAccount(SERVER, account), SourceKind.CONFIGURATION, at("09-01"),
                    Attributes.of(ENABLED, YesNo.YES));
        }
        return given;
    }

    static UpgradePlan plan(Model model) {
        return CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE);
    }

    private static Map<String, Verdict> verdicts(Model model) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        plan(model).clients().forEach(c -> verdicts.put(c.client().subject().account() + " "
                + c.client().subject().computer(), c.verdict()));
        return verdicts;
    }

    @Test
    void whatADirectoryAloneKnowsIsNoAccountAndNoClient() {
        Given given = new Given().serverVersion("7.2.3").used(at("09-20"), "a@x");
        Model before = given.model();
        Model after = computer(person(given, "harbor.example\\mvisser", DECK, VISSER, "a.visser@x"), "pc1.harbor.example")
                .model();

        assertThat(after.clients()).isEqualTo(before.clients());
        assertThat(after.accounts()).isEqualTo(before.accounts());
        assertThat(after.computers()).isEqualTo(before.computers());
        assertThat(after.servers()).isEqualTo(before.servers());
    }

    @Test
    void itDescribesAccountsAndComputersThatAreKnown() {
        Client client = computer(person(new Given().row(at("09-10"), VISSER, "PC1", Connector.KOFF, ABSENT),
                "harbor.example\\mvisser", DECK, VISSER), "pc1.harbor.example").onlyClient();

        assertThat(client.facts().get(DirectoryAttributes.OU).value()).isEqualTo("Deck");
        assertThat(client.facts().get(DirectoryAttributes.COMPUTER_OU).value()).isEqualTo("Clients");
        assertThat(client.facts().get(DirectoryAttributes.LOGON_AT).value()).hasToString("2011-10-09T10:00:00Z");
        assertThat(client.facts().get(FULL_NAME).value()).isEqualTo("Maria Visser");
        assertThat(client.facts().get(DirectoryAttributes.OU).evidence()).hasSize(1);
    }

    /** Disabled there may be enabled here, and the other way round: the server's own list alone tells. */
    @Test
    void whoIsDisabledThereIsLookedForAllTheSame() {
        Given given = configured(VISSER).serverVersion("7.2.3").server(Attribute.ACCOUNTS_LISTED, YesNo.YES);
        Model before = given.model();
        Model after = person(given, "harbor.example\\mvisser", DECK, VISSER).model();

        assertThat(after.accounts().getFirst().facts().get(ENABLED).is(YesNo.YES)).isTrue();
        assertThat(after.accounts().getFirst().facts().get(DirectoryAttributes.ENABLED).is(YesNo.NO)).isTrue();
        assertThat(plan(after).servers().getFirst().findings()).isEqualTo(plan(before).servers().getFirst().findings());
    }

    @Test
    void whoMayBeAdministratorByAGroupIsNot() {
        Client client = person(new Given().row(at("09-10"), VISSER, "PC1", Connector.KOFF, ABSENT),
                "harbor.example\\mvisser", DECK, VISSER).onlyClient();

        assertThat(client.facts().get(LOCAL_ADMIN).isKnown()).isFalse();
        assertThat(client.facts().get(DirectoryAttributes.PRESUMED_ADMIN).value()).startsWith("inferred");
    }

    private static Given policy(Given given, String member) {
        return given.observe(new Subject.OfServer(SERVER), SourceKind.DIRECTORY, null, Attributes.builder()
                .put(DirectoryAttributes.POLICY, "{31B2F340-016D-11D2-945F-00C04FB984F9}")
                .put(DirectoryAttributes.POLICY_ADMIN, member).build());
    }

    /** A policy may be in force on other computers, or on none: it is a hint with both lines, and no verdict turns. */
    @ParameterizedTest
    @ValueSource(strings = {"S-1-5-21-1-2-3-1105", "s-1-5-21-1-2-3-1201", "HARBOR\\mvisser", "harbor\\Helpdesk", "Helpdesk",
            "S-1-5-11"})
    void whomAPolicyMakesAdministratorIsNot(String member) {
        Attributes facts = Attributes.builder().put(DirectoryAttributes.GROUP, "Crew; Helpdesk").put(DirectoryAttributes.SIDS,
                "S-1-5-21-1-2-3-1105; S-1-5-21-1-2-3-1201 Helpdesk").build();
        Given given = person(new Given().serverVersion("7.2.3").row(at("09-10"), VISSER, "PC1", Connector.KOFF, ABSENT),
                "harbor.example\\mvisser", facts, VISSER);
        Map<String, Verdict> before = verdicts(given.model());
        Model after = policy(given, member).model();
        Client client = after.clients().getFirst();

        assertThat(verdicts(after)).isEqualTo(before).containsValue(Verdict.BLOCKED);
        assertThat(client.facts().get(LOCAL_ADMIN).isKnown()).isFalse();
        assertThat(client.facts().get(LOCAL_ADMIN).mayBe(YesNo.YES)).isFalse();
        assertThat(client.facts().get(DirectoryAttributes.SIDS).isKnown()).isFalse();
        assertThat(client.facts().get(DirectoryAttributes.PRESUMED_ADMIN).value()).startsWith("inferred: group policy {31B2")
                .contains("computers that it applies to, which it does not tell");
        assertThat(client.facts().get(DirectoryAttributes.PRESUMED_ADMIN).evidence()).hasSizeGreaterThan(1);
        assertThat(after.server(SERVER).orElseThrow().facts().get(DirectoryAttributes.POLICY_UNRESOLVED).isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1-5-21-1-2-3-1106", "SOUTH\\Helpdesk", "Crews", "S-1-5-32-545"})
    void whomAPolicyDoesNotNameItSaysNothingOf(String member) {
        Attributes facts = Attributes.builder().put(DirectoryAttributes.GROUP, "Crew; Helpdesk").put(DirectoryAttributes.SIDS,
                "S-1-5-21-1-2-3-1105; S-1-5-21-1-2-3-1201 Helpdesk").build();
        Client client = policy(person(new Given().row(at("09-10"), VISSER, "PC1", Connector.KOFF, ABSENT),
                "harbor.example\\mvisser", facts, VISSER), member).onlyClient();
        assertThat(client.facts().get(DirectoryAttributes.PRESUMED_ADMIN).isKnown()).isFalse();
    }

    /** Its time is that of the look-up: the server's evidence is as old as before, and so is the date of judgement. */
    @Test
    void aLookUpOfTodayMakesNoOldEvidenceFresh() {
        Given given = new Given().serverVersion("7.2.3").report(at("09-08T11:25:17"), VISSER)
                .row(at("12-01"), VISSER, "PC1", Connector.KOFF, PRESENT).server(Attribute.COLLECTED_AT, at("10-01"));
        Map<String, Verdict> before = verdicts(given.model());
        Moment asOf = given.server().judgedAsOf();
        given.observe(new Subject.OfAccount(SERVER, "harbor.example\\mvisser"), SourceKind.DIRECTORY, at("12-24"),
                Attributes.of(SAME_AS, VISSER));
        Resolver resolver = new Resolver();
        for (Observation observation : given.observations()) {
            if (observation.source() == SourceKind.DIRECTORY) {
                resolver.startImport(Instant.parse("2011-12-24T10:00:00Z"));
            }
            resolver.add(observation);
        }
        Model model = resolver.model(1);

        assertThat(model.server(SERVER).orElseThrow().judgedAsOf()).isEqualTo(asOf);
        assertThat(verdicts(model)).isEqualTo(before).doesNotContainValue(Verdict.AUTOMATIC);
    }

    @Test
    void aUserOfWindowsIsTheAccountThatTheDirectoryTells() {
        Given given = configured(VISSER, "b@harborline.example")
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                        Attributes.builder().put(LAST_USER, "HARBOR\\mvisser").put(UPDATER_SERVICE, Presence.ABSENT).build());
        person(given, "harbor.example\\mvisser", DECK, VISSER, "HARBOR\\mvisser");
        Client client = given.onlyClient();

        assertThat(client.subject()).isEqualTo(client(VISSER, "PC1", Connector.KOFF));
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        assertThat(client.facts().get(JOINED_NAMES).value()).startsWith("HARBOR\\mvisser is " + VISSER + ": told by ");
    }

    /** A user's name alone may be that of another domain, or of the computer itself. */
    @Test
    void whoIsAnAccountByInferenceIsPlacedAndNotReady() {
        for (String user : List.of("mvisser", "HARBOR\\mvisser")) {
            Given given = configured(VISSER)
                    .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                            Attributes.builder().put(LAST_USER, user).put(UPDATER_SERVICE, Presence.PRESENT).build());
            person(given, "harbor.example\\mvisser", DECK, VISSER);

            assertThat(verdicts(given.model())).containsOnly(Map.entry(VISSER + " PC1", Verdict.UNKNOWN));
        }
    }

    /** Whom only a directory places on a computer without the service is no reason why a report names the account. */
    @Test
    void aDirectoryExplainsNoReport() {
        Given given = configured(VISSER).row(at("09-15"), VISSER, "PC2", Connector.KOFF, PRESENT)
                .report(at("09-15T10:00:00"), VISSER)
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-14"),
                        Attributes.builder().put(LAST_USER, "HARBOR\\mvisser").put(UPDATER_SERVICE, Presence.ABSENT).build());
        assertThat(verdicts(given.model())).containsEntry(VISSER + " PC2", Verdict.UNKNOWN);
        person(given, "harbor.example\\mvisser", DECK, VISSER, "HARBOR\\mvisser");

        assertThat(verdicts(given.model())).containsEntry(VISSER + " PC2", Verdict.UNKNOWN)
                .containsEntry(VISSER + " PC1", Verdict.BLOCKED);
    }

    /** An address book's error must not give the service of one person's computer to another one. */
    @Test
    void aNameThatTwoPersonsHaveIsNobodys() {
        Given given = configured(VISSER)
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                        Attributes.builder().put(LAST_USER, "m.visser").put(UPDATER_SERVICE, Presence.PRESENT).build())
                .used(at("09-20"), VISSER);
        assertThat(verdicts(given.model())).containsEntry(VISSER + " PC1", Verdict.AUTOMATIC);
        person(given, "harbor.example\\m.visser", DECK, VISSER);
        person(given, "depot.example\\m.visser", DECK, "mv@depot.example");

        assertThat(verdicts(given.model())).containsOnly(Map.entry(VISSER + " PC1", Verdict.UNKNOWN));
    }

    /** The only account of that user is another person's, as the directory tells. */
    @Test
    void anotherPersonsAccountIsNotTakenForTheUser() {
        Given given = configured("jansen@harborline.example", "p.jansen@harborline.example")
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                        Attributes.builder().put(LAST_USER, "HARBOR\\jansen").put(UPDATER_SERVICE, Presence.PRESENT).build())
                .used(at("09-20"), "jansen@harborline.example");
        assertThat(verdicts(given.model())).containsEntry("jansen@harborline.example PC1", Verdict.AUTOMATIC);
        person(given, "harbor.example\\jansen", DECK, "p.jansen@harborline.example");

        assertThat(verdicts(given.model())).containsOnly(Map.entry("jansen@harborline.example PC1", Verdict.UNKNOWN));
    }

    /** Two accounts of the server stay two, though one person has both addresses. */
    @Test
    void twoAccountsOfOnePersonAreTwo() {
        Given given = configured(VISSER, "info@harborline.example")
                .row(at("09-10"), VISSER, "PC1", Connector.KOFF, PRESENT)
                .row(at("09-10"), "info@harborline.example", "PC2", Connector.KOFF, ABSENT);
        Map<String, Verdict> before = verdicts(given.model());
        person(given, "harbor.example\\mvisser", DECK, VISSER, "info@harborline.example");

        assertThat(verdicts(given.model())).isEqualTo(before);
    }

    @Test
    void aHostNameThatTheDirectoryHasTwiceIsNotTakenForOneOfThem() {
        Given given = new Given().updater(at("09-20"), "PC1", Presence.PRESENT)
                .row(at("09-10"), VISSER, "pc1.harbor.example", Connector.KOFF, Attributes.NONE);
        assertThat(verdicts(given.model())).containsEntry(VISSER + " PC1.HARBOR.EXAMPLE", Verdict.AUTOMATIC);
        computer(computer(given, "pc1.harbor.example"), "pc1.depot.example");

        assertThat(verdicts(given.model())).containsEntry(VISSER + " PC1.HARBOR.EXAMPLE", Verdict.UNKNOWN);
    }

    /** What a person states comes before a directory. */
    @Test
    void whatAPersonPartsNoDirectoryJoins() {
        Given given = configured(VISSER)
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                        Attributes.builder().put(LAST_USER, "HARBOR\\mvisser").put(UPDATER_SERVICE, Presence.PRESENT).build())
                .observe(new Subject.OfAccount(SERVER, "HARBOR\\mvisser"), SourceKind.STATEMENT, at("09-01"),
                        Attributes.of(Attribute.NOT_SAME_AS, VISSER));
        person(given, "harbor.example\\mvisser", DECK, VISSER);

        assertThat(given.model().clients()).allMatch(c -> c.subject().account() == null);
    }

    /** Drawn evidence and drawn directories, in any order: every value that a rule reads has its evidence elsewhere. */
    @Test
    void noValueThatARuleReadsComesFromADirectory() {
        for (int seed = 0; seed < Integer.getInteger("directory.seeds", 300); seed++) {
            Random random = new Random(seed);
            Given evidence = drawn(random);
            int without = evidence.observations().size();
            drawDirectory(random, evidence);
            List<Observation> policies = drawnPolicies(random);
            policies.forEach(o -> evidence.observe(o.subject(), o.source(), null, o.attributes()));
            List<Observation> all = new ArrayList<>(evidence.observations());
            Model plain = Resolver.resolve(1, all.subList(0, without));
            Model first = Resolver.resolve(1, all);
            Collections.shuffle(all, random);
            Model model = Resolver.resolve(1, all);

            assertThat(verdicts(model)).as("seed %d: the order of imports", seed).isEqualTo(verdicts(first));
            Map<Subject.OfClient, Facts> facts = new HashMap<>();
            model.clients().forEach(c -> {
                facts.put(c.subject(), c.facts());
                c.sightings().forEach(e -> assertThat(e.file().path()).doesNotContain("DIRECTORY"));
            });
            for (Facts each : facts.values()) {
                for (Attribute<?> attribute : List.of(UPDATER_SERVICE, LOCAL_ADMIN, VERSION, Attribute.REPORT_AT)) {
                    Fact<?> fact = each.get(attribute);
                    assertThat(fact.evidence()).as("seed %d", seed).noneMatch(e -> e.file().path().contains("DIRECTORY"));
                }
            }
            if (policies.isEmpty()) {
                assertThat(model.servers()).as("seed %d", seed).isEqualTo(plain.servers());
            }
            assertThat(model.accounts().size()).as("seed %d", seed).isLessThanOrEqualTo(plain.accounts().size());
            assertThat(ready(plain)).as("seed %d", seed).containsAll(ready(model));
        }
    }

    /** Lines of a policy, or none. */
    private static List<Observation> drawnPolicies(Random random) {
        List<String> names = List.of("HARBOR\\a", "S-1-5-21-1-2-3-512", "S-1-5-11", "Crew", DirectoryAttributes.ALL_OTHERS);
        return random.ints(random.nextInt(4), 0, names.size()).mapToObj(i -> new Observation(new Subject.OfServer(SERVER),
                SourceKind.DIRECTORY, Attributes.builder().put(DirectoryAttributes.POLICY, "{31B2}")
                        .put(i == names.size() - 1 || random.nextBoolean() ? DirectoryAttributes.POLICY_REMOVED
                                : DirectoryAttributes.POLICY_ADMIN, names.get(i)).build(),
                Evidence.ofFile(SourceFile.stated("policy"), null))).toList();
    }

    /** The computers, by host name, on which everybody is ready. Names of users may be joined. */
    private static Set<String> ready(Model model) {
        Map<String, Boolean> ready = new TreeMap<>();
        plan(model).clients().forEach(c -> ready.merge(String.valueOf(c.client().subject().computer()).replaceFirst("\\..*", ""),
                c.verdict() == Verdict.AUTOMATIC || c.verdict() == Verdict.UNAFFECTED, Boolean::logicalAnd));
        ready.remove("null");
        ready.values().removeIf(r -> !r);
        return ready.keySet();
    }

    /** Evidence as it may come. */
    static Given drawn(Random random) {
        List<String> accounts = List.of("a@x", "b@x", "c@x");
        List<String> users = List.of("HARBOR\\a", "HARBOR\\b", "a", "DEPOT\\a", "harbor.example\\a", "c@harbor.example");
        List<String> computers = List.of("PC1", "PC2", "pc1.harbor.example");
        Given given = random.nextBoolean() ? configured("a@x", "b@x") : new Given();
        given.serverVersion("7.2.3");
        IntStream.range(0, 2 + random.nextInt(5)).forEach(_ -> {
            Attributes service = random.nextBoolean() ? PRESENT : random.nextBoolean() ? ABSENT : Attributes.NONE;
            Moment at = at("09-1" + random.nextInt(9));
            String computer = computers.get(random.nextInt(computers.size()));
            switch (random.nextInt(4)) {
                case 0 -> given.row(at, accounts.get(random.nextInt(3)), computer, Connector.KOFF, random.nextBoolean()
                        ? service : Attributes.of(LOCAL_ADMIN, YesNo.of(random.nextInt(3) > 0)));
                case 1 -> given.used(at, accounts.get(random.nextInt(3)));
                case 2 -> given.report(at("09-15T10:00:00"), accounts.get(random.nextInt(3)));
                default -> {
                    Attributes.Builder attributes = Attributes.builder()
                            .put(LAST_USER, users.get(random.nextInt(users.size())));
                    if (service.get(UPDATER_SERVICE) != null) {
                        attributes.put(UPDATER_SERVICE, service.get(UPDATER_SERVICE));
                    }
                    given.observe(client(null, computer, Connector.KOFF), SourceKind.INVENTORY, at, attributes.build());
                }
            }
        });
        return given;
    }

    private static void drawDirectory(Random random, Given given) {
        List<String> names = List.of("a@x", "b@x", "c@x", "HARBOR\\a", "a@harbor.example", "c@harbor.example", "info@x");
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> person(given,
                List.of("harbor.example\\a", "harbor.example\\b", "depot.example\\a").get(i), DECK,
                random.ints(1 + random.nextInt(3), 0, names.size()).mapToObj(names::get).toArray(String[]::new)));
        List.of("pc1.harbor.example", "pc1.depot.example", "PC2").subList(0, random.nextInt(4)).forEach(name -> computer(given, name));
    }
}
