package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.COLLECTED_AT;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Ruling 10: an account in the newest report is not unaffected because an older list gave its connector 7.3. */
class Ruling10ReportsDoubtNewVersionsTest {

    private static Fact<ProductVersion> version(Moment seen, Connector connector, String text, Given given) {
        return given.row(seen, "a@x", "PC1", connector, Attributes.of(VERSION, ProductVersion.parse(text))).model()
                .clients().getFirst().facts().get(VERSION);
    }

    private static Given named() {
        return new Given().report(at("09-22T11:25:17"), "a@x");
    }

    @Test
    void anOlderListIsDoubted() {
        for (Connector connector : new Connector[] {Connector.KOFF, Connector.KOC}) {
            Fact<ProductVersion> version = version(at("09-10"), connector, "7.3.0", named());
            assertThat(version.isKnown()).isFalse();
            assertThat(version.mayBe(ProductVersion.of(7, 3, 0))).isTrue();
            assertThat(version.conflicts()).singleElement().satisfies(c -> assertThat(c.reason())
                    .contains("named in the newer report of 2011-09-22T11:25:17"));
        }
    }

    @Test
    void soIsOneWithoutDateOrOfNoKnownOrder() {
        assertThat(version(null, Connector.KOFF, "7.3.0", named()).isDisputed()).isTrue();
        assertThat(version(at("09-22T20:00:00"), Connector.KOFF, "7.3.0", named()).isDisputed()).isTrue();
    }

    @Test
    void aNewerListStands() {
        assertThat(version(at("09-30"), Connector.KOFF, "7.3.0", named()).is(ProductVersion.of(7, 3, 0))).isTrue();
    }

    /** Evidence of years ago is judged by its own date; what a person states today is newer than all of it. */
    @Test
    void soDoesWhatAPersonStatesLongAfterTheDateOfJudgement() {
        Moment today = Moment.tryParse("2026-11-28T10:00:00Z").orElseThrow();
        Given stated = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF,
                        Attributes.of(VERSION, ProductVersion.of(7, 2, 3))).server(COLLECTED_AT, at("10-01T12:00:00"))
                .observe(Given.client("a@x", "PC1", Connector.KOFF), SourceKind.STATEMENT, today,
                        Attributes.of(VERSION, ProductVersion.of(7, 3, 0)));
        assertThat(stated.model().clients().getFirst().facts().get(VERSION).is(ProductVersion.of(7, 3, 0))).isTrue();
    }

    @Test
    void soDoesAnOldVersionThePlugInsAndThatOfWhoIsNotNamed() {
        assertThat(version(at("09-10"), Connector.KOFF, "7.2.3", named()).isKnown()).isTrue();
        assertThat(version(at("09-10"), Connector.KSP, "7.3.0", named()).isKnown()).isTrue();
        assertThat(version(at("09-10"), Connector.KOFF, "7.3.0", new Given().report(at("09-22T11:25:17"), "b@x"))
                .isKnown()).isTrue();
        assertThat(version(at("09-10"), Connector.KOFF, "7.3.0", named().report(at("10-06T11:25:17"), "b@x"))
                .isKnown()).isTrue();
    }
}
