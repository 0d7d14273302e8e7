package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.SAME_AS;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.DirectoryAttributes.POLICY;
import static org.lockkeeper.api.evidence.DirectoryAttributes.POLICY_ADMIN;
import static org.lockkeeper.api.evidence.DirectoryAttributes.POLICY_REMOVED;
import static org.lockkeeper.api.evidence.DirectoryAttributes.POLICY_UNRESOLVED;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.time.Instant;
import java.util.List;
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
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.testing.Given;

/**
 * A policy that sets the members of the local administrators, or takes somebody out of them, leaves open who was seen to
 * be one before (ruling 4): it may be in force on the computer since. It makes nobody ready, and nobody blocked.
 */
class PolicyTakesRightsTest {

    private static final String VISSER = "m.visser@harborline.example";
    private static final String POLICY_ID = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
    private static final String OWN_SID = "S-1-5-21-1-2-3-1105";
    private static final SourceFile POLICY_FILE = new SourceFile("GptTmpl.inf", null, null, 100);
    private static final Subject SERVER_ITSELF = new Subject.OfServer(SERVER);

    private final Given given = new Given().serverVersion("7.2.3").row(at("09-10"), VISSER, "PC1", Connector.KOFF,
            Attributes.builder().put(UPDATER_SERVICE, Presence.ABSENT).put(LOCAL_ADMIN, YesNo.YES).build());

    private void person() {
        Subject person = new Subject.OfAccount(SERVER, "harbor.example\\mvisser");
        given.observe(person, SourceKind.DIRECTORY, null, Attributes.builder().put(DirectoryAttributes.GROUP, "Helpdesk")
                .put(DirectoryAttributes.SIDS, OWN_SID + "; S-1-5-21-1-2-3-1201 Helpdesk").build());
        given.observe(person, SourceKind.DIRECTORY, null, Attributes.of(SAME_AS, VISSER));
    }

    private void policy(Attribute<String> attribute, String member, Moment changed) {
        given.observe(SERVER_ITSELF, SourceKind.DIRECTORY, changed, Attributes.builder().put(POLICY, POLICY_ID)
                .put(attribute, member).build());
    }

    private void list(String... members) {
        policy(POLICY_REMOVED, DirectoryAttributes.ALL_OTHERS, null);
        for (String member : members) {
            policy(POLICY_ADMIN, member, null);
        }
    }

    private Fact<YesNo> right() {
        return given.onlyClient().facts().get(LOCAL_ADMIN);
    }

    private Verdict verdict(Model model) {
        return DirectoryMakesNobodyReadyTest.plan(model).clients().getFirst().verdict();
    }

    @Test
    void withoutAPolicyTheRightHolds() {
        person();
        assertThat(verdict(given.model())).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void whomAListLeavesOutMayHaveTheRightNoLonger() {
        person();
        list("S-1-5-21-1-2-3-1300", "HARBOR\\Field Service");

        assertThat(verdict(given.model())).isEqualTo(Verdict.UNKNOWN);
        assertThat(right().isKnown()).isFalse();
        assertThat(right().conflicts()).extracting(c -> c.value() + " " + c.reason()).containsExactly(
                "YES a group policy may have taken it since", "NO group policy " + POLICY_ID + " sets who the local"
                        + " administrators are on the computers that it applies to, and does not name the account");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN_SID, "s-1-5-21-1-2-3-1201", "HARBOR\\mvisser", "harbor\\Helpdesk", "S-1-5-11"})
    void whomAListNamesKeepsTheRight(String member) {
        person();
        list("S-1-5-21-1-2-3-1300", member);
        assertThat(verdict(given.model())).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void ofWhomNoDirectoryTellsItIsNotToldWhetherTheListNamesThem() {
        list(OWN_SID);
        assertThat(verdict(given.model())).isEqualTo(Verdict.UNKNOWN);
        assertThat(right().conflicts().getLast().reason()).endsWith("is not told: no directory tells of the account");
    }

    @Test
    void whomAnItemTakesOutMayHaveTheRightNoLonger() {
        person();
        policy(POLICY_REMOVED, "HARBOR\\Helpdesk", null);
        assertThat(verdict(given.model())).isEqualTo(Verdict.UNKNOWN);
        assertThat(right().conflicts().getLast().reason()).endsWith("from members of Helpdesk");
    }

    @Test
    void whomAnItemTakesOutSomebodyElseKeepsTheRight() {
        person();
        policy(POLICY_REMOVED, "S-1-5-21-1-2-3-1300", null);
        policy(POLICY_REMOVED, "HARBOR\\jvanrijn", null);
        assertThat(verdict(given.model())).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void whoWasSeenAfterTheItemWasChangedKeepsTheRight() {
        person();
        policy(POLICY_REMOVED, DirectoryAttributes.ALL_OTHERS, at("09-08T10:00:00"));
        assertThat(verdict(given.model())).isEqualTo(Verdict.AUTOMATIC);
        policy(POLICY_REMOVED, DirectoryAttributes.ALL_OTHERS, at("09-10T10:00:00"));
        assertThat(verdict(given.model())).as("which was first is not known").isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void nobodyIsBlockedByAPolicyAndNobodyReady() {
        given.row(at("09-10"), "j@harborline.example", "PC2", Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.ABSENT).put(LOCAL_ADMIN, YesNo.NO).build());
        list();
        Model model = given.model();
        assertThat(DirectoryMakesNobodyReadyTest.plan(model).clients()).extracting(c -> c.client().subject().computer() + " "
                + c.verdict()).containsExactlyInAnyOrder("PC1 UNKNOWN", "PC2 BLOCKED");
        Client other = model.clients().stream().filter(c -> "PC2".equals(c.subject().computer())).findFirst()
                .orElseThrow();
        assertThat(other.facts().get(LOCAL_ADMIN).is(YesNo.NO)).isTrue();
    }

    /** A person who looked, or who knows, settles it; a policy that is imported afterwards opens it again. */
    @Test
    void aStatementAfterThePolicyWasImportedSettlesIt() {
        Observation policy = new Observation(SERVER_ITSELF, SourceKind.DIRECTORY, Attributes.builder().put(POLICY, POLICY_ID)
                .put(POLICY_REMOVED, DirectoryAttributes.ALL_OTHERS).build(), Evidence.ofFile(POLICY_FILE, null));
        Instant stated = Instant.parse("2011-11-02T10:00:00Z");
        Observation statement = new Observation(client(VISSER, "PC1", Connector.KOFF), SourceKind.STATEMENT,
                Attributes.of(LOCAL_ADMIN, YesNo.YES), Evidence.ofFile(SourceFile.stated("admin: looked there"),
                        Moment.of(stated)));
        Resolver resolver = new Resolver();
        resolver.startImport(Instant.parse("2011-11-01T10:00:00Z"));
        given.observations().forEach(resolver::add);
        resolver.add(policy);
        assertThat(verdict(resolver.model(1))).isEqualTo(Verdict.UNKNOWN);
        resolver.startImport(stated);
        resolver.add(statement);
        assertThat(verdict(resolver.model(2))).isEqualTo(Verdict.AUTOMATIC);
        resolver.startImport(Instant.parse("2011-11-03T10:00:00Z"));
        resolver.add(policy);
        assertThat(verdict(resolver.model(3))).isEqualTo(Verdict.UNKNOWN);
    }

    /** What was collected on a day was made before: who was seen to be administrator after it still is. */
    @Test
    void whoWasSeenAfterThePolicyWasCollectedKeepsTheRight() {
        Resolver resolver = new Resolver();
        resolver.startImport(Instant.parse("2011-11-01T10:00:00Z"));
        Given before = new Given().server(Attribute.COLLECTED_AT, at("09-05T10:00:00Z"));
        before.observe(SERVER_ITSELF, SourceKind.DIRECTORY, null, Attributes.builder().put(POLICY, POLICY_ID)
                .put(POLICY_REMOVED, DirectoryAttributes.ALL_OTHERS).build());
        before.observations().forEach(resolver::add);
        resolver.startImport(Instant.parse("2011-11-02T10:00:00Z"));
        given.server(Attribute.COLLECTED_AT, at("09-12T10:00:00Z"));
        given.observations().forEach(resolver::add);
        assertThat(verdict(resolver.model(1))).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void whomPoliciesNameAndNobodyKnowsIsTold() {
        person();
        policy(POLICY_ADMIN, "S-1-5-21-1-2-3-1402", null);
        policy(POLICY_REMOVED, "HARBOR\\gone", null);
        policy(POLICY_ADMIN, OWN_SID, null);
        policy(POLICY_ADMIN, "harbor\\helpdesk", null);
        assertThat(given.server().facts().get(POLICY).value()).isEqualTo(POLICY_ID);
        assertThat(given.server().facts().get(POLICY_UNRESOLVED).value()).isEqualTo("HARBOR\\gone (group policy " + POLICY_ID
                + "); S-1-5-21-1-2-3-1402 (group policy " + POLICY_ID + ")");
        assertThat(given.server().facts().get(POLICY_UNRESOLVED).evidence()).hasSize(2);
    }

    /** The order of imports decides nothing. */
    @Test
    void theOrderDecidesNothing() {
        person();
        list("S-1-5-21-1-2-3-1300");
        policy(POLICY_REMOVED, "S-1-5-21-1-2-3-1201", null);
        List<Client> forwards = given.model().clients();
        Model backwards = Resolver.resolve(1, given.observations().reversed());
        assertThat(backwards.clients()).isEqualTo(forwards);
        assertThat(backwards.servers()).isEqualTo(given.model().servers());
    }
}
