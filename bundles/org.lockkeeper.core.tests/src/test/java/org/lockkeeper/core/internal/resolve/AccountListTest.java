package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.ACCOUNTS_LISTED;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.core.testing.Given;

/** Ruling 8: a server is ready only where all its accounts are known; users.cfg lists them, unless its logs know more. */
class AccountListTest {

    private static Given listed(Moment when) {
        return new Given().observe(new Subject.OfServer(Given.SERVER), SourceKind.CONFIGURATION, when,
                Attributes.of(ACCOUNTS_LISTED, YesNo.YES)).observe(new Subject.OfAccount(Given.SERVER, "a@x"),
                        SourceKind.CONFIGURATION, when, Attributes.of(Attribute.ENABLED, YesNo.YES));
    }

    private static Fact<YesNo> all(Given given) {
        return given.server().facts().get(ACCOUNTS_LISTED);
    }

    @Test
    void whomTheLogsShowTheListHolds() {
        assertThat(all(listed(at("10-01")).used(at("09-30T10:00:00"), "a@x")).is(YesNo.YES)).isTrue();
    }

    @Test
    void somebodyWhomTheListDoesNotHoldDisputesIt() {
        Fact<YesNo> listed = all(listed(at("10-01")).used(at("09-30T10:00:00"), "b@x"));
        assertThat(listed.isDisputed()).isTrue();
        assertThat(listed.conflicts()).extracting(Fact.Conflict::reason)
                .contains("a log of the server shows b@x, whom the list does not hold");
        assertThat(all(listed(at("10-01")).report(at("09-22T11:25:17"), "b@x")).isDisputed()).isTrue();
        assertThat(all(listed(null).used(at("05-01T10:00:00"), "b@x")).isDisputed()).isTrue();
        assertThat(all(listed(at("10-01")).observe(new Subject.OfAccount(Given.SERVER, "b@x"), SourceKind.ACTIVITY_LOG,
                at("10-09T10:00:00"), Attributes.of(Attribute.IMAP_AT, at("10-09T10:00:00")))).isDisputed()).isTrue();
    }

    @Test
    void whoWasSeenLongBeforeTheListOnlyMayHaveBeenDeleted() {
        assertThat(all(listed(at("10-01")).used(at("08-01T10:00:00"), "b@x")).is(YesNo.YES)).isTrue();
    }

    @Test
    void whoStatesThatAllAreKnownKnowsBetter() {
        assertThat(all(listed(at("10-01")).used(at("09-30T10:00:00"), "b@x").observe(new Subject.OfServer(Given.SERVER),
                SourceKind.STATEMENT, at("10-02"), Attributes.of(ACCOUNTS_LISTED, YesNo.YES))).is(YesNo.YES)).isTrue();
    }
}
