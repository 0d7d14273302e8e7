package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.testing.Given;

/** LK-201 to LK-205. */
class PlugInRulesTest {

    private static Given given(Attributes attributes) {
        return new Given().row(at("09-01"), "a@x", "PC1", Connector.KSP, attributes);
    }

    private static Attributes dates(Attribute<Moment> attribute, String outlook, String plugIn) {
        return Attributes.builder().put(attribute, outlook == null ? null : at(outlook))
                .put(Attribute.CONNECTOR_INSTALLED_AT, plugIn == null ? null : at(plugIn)).build();
    }

    @Test
    void thePlugInUpdatesItself() {
        ClientPlan plan = Judged.client(given(Attributes.NONE));
        assertThat(plan.verdict()).isEqualTo(Verdict.AUTOMATIC);
        assertThat(Judged.rules(plan.findings())).containsExactly("LK-205");
        assertThat(plan.findings().getFirst().consequence()).contains("before the profile is chosen");
        assertThat(plan.steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2.4", "10.0.0"})
    void thePlugInUpdatesItselfAtAnyUpgrade(String target) {
        assertThat(Judged.rules(Judged.client(given(Attributes.NONE).serverVersion("7.2.3"), target).findings()))
                .containsExactly("LK-205");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"05-02T00:00:00, 05-01T00:00:00, true",
            "05-01T00:00:01, 05-01T00:00:00, true", "05-01T00:00:00, 05-01T00:00:00, false",
            "04-30T00:00:00, 05-01T00:00:00, false", "-, 05-01T00:00:00, false", "05-01T00:00:00, -, false"})
    void aChangeOfOutlookNeedsAReinstallation(String outlook, String plugIn, boolean manual) {
        ClientPlan plan = Judged.client(given(dates(Attribute.OUTLOOK_CHANGED_AT, outlook, plugIn)));
        assertThat(Judged.rules(plan.findings()))
                .isEqualTo(manual ? List.of("LK-201", "LK-205") : List.of("LK-205"));
        assertThat(plan.verdict()).isEqualTo(manual ? Verdict.MANUAL : Verdict.AUTOMATIC);
        assertThat(plan.steps()).hasSize(manual ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"05-02T00:00:00, 05-01T00:00:00, true",
            "05-01T00:00:00, 05-01T00:00:00, false", "-, 05-01T00:00:00, false", "05-01T00:00:00, -, false"})
    void outlookInstalledLaterNeedsAReinstallation(String outlook, String plugIn, boolean manual) {
        ClientPlan plan = Judged.client(given(dates(Attribute.OUTLOOK_INSTALLED_AT, outlook, plugIn)));
        assertThat(Judged.rules(plan.findings()))
                .isEqualTo(manual ? List.of("LK-202", "LK-206", "LK-205") : List.of("LK-205"));
        assertThat(plan.steps()).isEqualTo(manual ? Remedies.PLUG_IN_CHECKLIST.steps() : List.of());
    }

    @Test
    void whereOutlookIsAbsentItComesFirst() {
        ClientPlan plan = Judged.client(given(Attributes.builder().put(Attribute.OUTLOOK, Presence.ABSENT)
                .put(Attribute.OUTLOOK_CHANGED_AT, at("05-02")).put(Attribute.CONNECTOR_INSTALLED_AT, at("05-01"))
                .build()));
        assertThat(Judged.rules(plan.findings())).containsExactly("LK-201", "LK-202", "LK-206", "LK-205");
        // Outlook comes first, then the plug-in once, by the guide's checklist
        assertThat(plan.steps()).extracting(Step::task).containsExactly("install-outlook", "close-outlook",
                "install-plug-in", "make-profile", "set-mail-account", "set-synchronization");
    }

    @Test
    void onAnHttpsOnlyServerThePlugInIsThereBeforeItsSettingsAre() {
        ClientPlan plan = Judged.client(given(Attributes.of(Attribute.OUTLOOK, Presence.ABSENT))
                .server(Attribute.HTTPS_ONLY, YesNo.YES));
        assertThat(plan.steps()).extracting(Step::task).containsExactly("install-outlook", "close-outlook",
                "install-plug-in", "make-profile", "set-mail-account", "set-synchronization", "set-ssl");
    }

    @Test
    void outlookPresentIsNoMatter() {
        assertThat(Judged.client(given(Attributes.of(Attribute.OUTLOOK, Presence.PRESENT))).verdict())
                .isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void severalAccountsOnOneComputerNeedOneSetUpEach() {
        Given given = given(Attributes.NONE).row(at("09-01"), "b@x", "pc1", Connector.KSP, Attributes.NONE)
                .row(at("09-01"), "c@x", "PC2", Connector.KSP, Attributes.NONE)
                .row(at("09-01"), "d@x", "PC2", Connector.KSC, Attributes.NONE);
        List<ClientPlan> plans = Judged.plan(given, "7.3.0").clients();

        assertThat(plans).extracting(p -> Judged.rules(p.findings())).containsExactly(List.of("LK-203", "LK-206",
                "LK-205"), List.of("LK-203", "LK-206", "LK-205"), List.of("LK-205"), List.of());
        assertThat(plans.getFirst().steps()).isEqualTo(Remedies.SHARED_CHECKLIST.steps())
                .anySatisfy(s -> assertThat(s.title()).contains("local administrator"))
                .anySatisfy(s -> assertThat(s.title()).contains("Power User"));
    }

    @Test
    void oneAccountWithTwoConnectorsIsNotSeveral() {
        assertThat(Judged.rules(Judged.client(given(Attributes.NONE)
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE), Connector.KSP).findings()))
                .containsExactly("LK-205");
    }

    @ParameterizedTest
    @CsvSource({"YES, true", "NO, false"})
    void anHttpsOnlyServerNeedsTheSslSettings(YesNo httpsOnly, boolean manual) {
        ClientPlan plan = Judged.client(given(Attributes.NONE).server(Attribute.HTTPS_ONLY, httpsOnly));
        assertThat(Judged.rules(plan.findings()).contains("LK-204")).isEqualTo(manual);
    }

    @Test
    void otherConnectorsDoNotCare() {
        Given given = new Given().server(Attribute.HTTPS_ONLY, YesNo.YES).row(at("09-01"), "a@x", "PC1", Connector.KSC,
                Attributes.builder().put(Attribute.OUTLOOK, Presence.ABSENT)
                        .put(Attribute.OUTLOOK_CHANGED_AT, at("05-02"))
                        .put(Attribute.CONNECTOR_INSTALLED_AT, at("05-01")).build())
                .row(at("09-01"), "b@x", "PC1", Connector.KSC, Attributes.NONE);
        assertThat(Judged.plan(given, "7.3.0").clients()).hasSize(2)
                .allSatisfy(p -> assertThat(p.findings()).isEmpty());
    }
}
