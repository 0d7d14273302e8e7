package org.lockkeeper.cli.tests;

import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.version.ProductVersion;

/**
 * A made-up site: {@code mail1.lk} tells of a 7.2.3 server with one client per verdict that rules LK-101 to LK-104 and
 * LK-201 give, {@code mail2.lk} of a 7.1.3 server with one blocked client, {@code new.lk} of a server that is newer
 * than the target. {@code dispute.lk} says of the blocked client of mail1 that it has the Updater Service, at the same
 * time. {@code ready.lk} has a client that updates by itself only, and so has {@code alone.lk}, of whose server nobody
 * listed the accounts; all others are listed.
 */
final class Site {

    static final String DOMAIN = "@harbor.example";

    private Site() {
    }

    /** An intake that knows these files. */
    static ScriptedIntake intake() {
        ScriptedIntake intake = new ScriptedIntake();
        server(intake, "mail1.lk", "mail1", "7.2.3");
        client(intake, "mail1.lk", "mail1", "blocked", "WS-1", Presence.ABSENT, YesNo.NO);
        client(intake, "mail1.lk", "mail1", "unknown", "WS-2", null, null);
        client(intake, "mail1.lk", "mail1", "automatic", "WS-3", Presence.PRESENT, YesNo.NO);
        plugIn(intake, "mail1.lk", "mail1", "manual", "WS-4");
        server(intake, "mail2.lk", "mail2", "7.1.3");
        client(intake, "mail2.lk", "mail2", "other", "QUAY-1", Presence.ABSENT, YesNo.NO);
        server(intake, "new.lk", "newer", "8.0.0");
        client(intake, "new.lk", "newer", "late", "N-1", Presence.ABSENT, YesNo.NO);
        server(intake, "ready.lk", "ready", "7.2.3");
        client(intake, "ready.lk", "ready", "automatic", "R-1", Presence.PRESENT, YesNo.NO);
        intake.tells("alone.lk", new Subject.OfServer("alone"), Attributes.of(Attribute.VERSION,
                ProductVersion.parse("7.2.3")));
        client(intake, "alone.lk", "alone", "automatic", "A-1", Presence.PRESENT, YesNo.NO);
        server(intake, "manual.lk", "manual", "7.2.3");
        plugIn(intake, "manual.lk", "manual", "manual", "M-1");
        server(intake, "unknown.lk", "unknown", "7.2.3");
        client(intake, "unknown.lk", "unknown", "unknown", "U-1", null, null);
        client(intake, "dispute.lk", "mail1", "blocked", "WS-1", Presence.PRESENT, YesNo.NO);
        intake.tells("loose.lk", new Subject.OfServer("loose"), Attributes.of(Attribute.ACCOUNTS_LISTED, YesNo.YES));
        client(intake, "loose.lk", "loose", "automatic", "L-1", Presence.PRESENT, YesNo.NO);
        server(intake, "hostile.lk", "hostile", "7.2.3");
        client(intake, "hostile.lk", "hostile", "=cmd|' /c calc'!a1", "<script>alert(1)</script>", Presence.ABSENT,
                YesNo.NO);
        client(intake, "hostile.lk", "hostile", "\u001b[31mred\u001b[0m\u202e", "A|B\"C,D", Presence.ABSENT, YesNo.NO);
        return intake;
    }

    private static void server(ScriptedIntake intake, String file, String name, String version) {
        intake.tells(file, new Subject.OfServer(name), Attributes.builder()
                .put(Attribute.PRODUCT, "Kerio Connect")
                .put(Attribute.VERSION, ProductVersion.parse(version))
                .put(Attribute.CLIENT_STATISTICS, YesNo.YES)
                .put(Attribute.ACCOUNTS_LISTED, YesNo.YES).build());
    }

    private static void client(ScriptedIntake intake, String file, String server, String user, String computer,
            Presence updaterService, YesNo localAdmin) {
        intake.tells(file, new Subject.OfClient(server, user + DOMAIN, computer, Connector.KOFF), Attributes.builder()
                .put(Attribute.VERSION, ProductVersion.parse("7.2.3"))
                .put(Attribute.UPDATER_SERVICE, updaterService)
                .put(Attribute.LOCAL_ADMIN, localAdmin).build());
    }

    // LK-201: Outlook changed after the plug-in was installed
    private static void plugIn(ScriptedIntake intake, String file, String server, String user, String computer) {
        intake.tells(file, new Subject.OfClient(server, user + DOMAIN, computer, Connector.KSP), Attributes.builder()
                .put(Attribute.VERSION, ProductVersion.parse("7.2.3"))
                .put(Attribute.OUTLOOK, Presence.PRESENT)
                .put(Attribute.OUTLOOK_VERSION, "14.0.4760.1000")
                .put(Attribute.CONNECTOR_INSTALLED_AT, moment("2010-01-05T10:00:00"))
                .put(Attribute.OUTLOOK_CHANGED_AT, moment("2011-06-01T10:00:00")).build());
    }

    private static Moment moment(String text) {
        return Moment.tryParse(text).orElseThrow();
    }
}
