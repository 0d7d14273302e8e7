package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.ACCOUNTS_LISTED;
import static org.lockkeeper.api.evidence.Attribute.AUDIT_FROM;
import static org.lockkeeper.api.evidence.Attribute.AUDIT_GAP;
import static org.lockkeeper.api.evidence.Attribute.AUDIT_TO;
import static org.lockkeeper.api.evidence.Attribute.ENABLED;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/** LK-114 (derived): accounts or sources that nobody looked at. A server is ready only where it was looked at. */
final class Lk114NotLookedAt implements ServerRule {

    static final String ID = "LK-114";
    private static final String TITLE = "Not everything was looked at";
    private static final int NAMED = 20;
    private static final String CHECK = " Where one of them uses Outlook with a connector, the upgrade may stop"
            + " e-mail in it. The audit log of 30 days tells who signs in with the connector; so do the installed"
            + " programs of their computers, or a statement that they do not use Outlook.";
    private static final String OF_WHOM = " of whom nothing is known. Its users.cfg, copied after the server was"
            + " started or stopped last, lists them; the audit log of 30 days tells who signs in; else"
            + " somebody who knows can state that all are known. A report in the warning log is no such list: it names"
            + " only those whom it takes for affected, and neither users of Kerio Outlook Connector without \"(Offline"
            + " Edition)\" nor disks without room.";
    private static final String ONLINE = " Kerio Outlook Connector without \"(Offline Edition)\" is in use here, which an"
            + " audit log does not tell from IMAP programs, so for it the log's silence proves nothing (derived).";
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Target 7.2 or newer, whatever the server's version: connectors of before may have been left behind. And"
                    + " there are enabled accounts of which nothing tells whether they use Outlook (no client with a"
                    + " connector for Outlook, no statement; no audit log of the last 30 days, or a sign-in by IMAP in"
                    + " it, as the connector without \"(Offline Edition)\" does, or by a protocol that is not known, or use"
                    + " of WebDAV, which the Offline Edition talks, or a refused sign-in by HTTP/KOFF); or nothing tells which accounts there"
                    + " are (no statement, no audit log of the last 30 days, and no users.cfg, or one"
                    + " that is older than 30 days or does not hold all whom the logs show); or there are sources that"
                    + " could not be read, or computers of which every list of programs hides whether there is a"
                    + " connector (64-bit programs, one user's, or changes alone).",
            "Whether everybody is ready cannot be said: accounts or sources were not looked at (derived: silence is not"
                    + " readiness).",
            List.of(Documents.FIND_OUT), true,
            List.of(Remedies.IMPORT_AUDIT_LOG, Remedies.STATE_USES_OUTLOOK, Remedies.CHECK_ALL_PROGRAMS,
                    Remedies.IMPORT_ACCOUNTS, Remedies.STATE_ACCOUNTS_LISTED, Remedies.READ_SOURCES));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return OutlookUse.BREAKPOINTS;
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        OutlookUse use = OutlookUse.of(c);
        boolean accounts = !use.notLookedAt().isEmpty();
        if (!accounts && !use.unlisted() && use.unread().isEmpty() && use.hidden().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder consequence = new StringBuilder();
        List<Remedy> remedies = new ArrayList<>();
        List<UsedFact> facts = new ArrayList<>(List.of(Used.server(c.server(), VERSION),
                Used.server(c.server(), ACCOUNTS_LISTED), Used.server(c.server(), AUDIT_FROM),
                Used.server(c.server(), AUDIT_TO)));
        if (accounts) {
            accounts(use, consequence);
            if (OutlookUse.usesOnlineConnector(c)) {
                consequence.append(ONLINE);
            }
            use.notLookedAt().stream().limit(NAMED).forEach(a -> facts.add(enabled(a)));
            remedies.addAll(List.of(Remedies.IMPORT_AUDIT_LOG, Remedies.STATE_USES_OUTLOOK,
                    Remedies.CHECK_ALL_PROGRAMS));
        }
        if (use.unlisted()) {
            consequence.append(consequence.isEmpty() ? "" : " ").append(unlisted(c));
            remedies.add(Remedies.IMPORT_ACCOUNTS);
            if (!accounts) {
                remedies.add(Remedies.IMPORT_AUDIT_LOG);
            }
            remedies.add(Remedies.STATE_ACCOUNTS_LISTED);
        }
        Fact<String> gap = c.server().facts().get(AUDIT_GAP);
        if ((accounts || use.unlisted()) && use.since() == null && gap.isKnown()) {
            consequence.append(" The audit log has a hole from ").append(gap.value())
                    .append(", more than 7 days (derived), and covers no time before its end.");
        }
        if (!use.hidden().isEmpty()) {
            hidden(use.hidden(), consequence);
            if (!accounts) {
                remedies.add(Remedies.CHECK_ALL_PROGRAMS);
            }
        }
        if (!use.unread().isEmpty()) {
            sources(use.unread(), consequence);
            remedies.add(Remedies.READ_SOURCES);
        }
        if (use.notSeen() > 0) {
            consequence.append(consequence.isEmpty() ? "" : " ").append(use.notSeen())
                    .append(use.notSeen() == 1 ? " account was" : " accounts were")
                    .append(" not seen with the connector since ").append(use.since())
                    .append(" (derived from the audit log) and not counted.");
        }
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, TITLE, consequence.toString(), DESCRIPTION.citations(),
                facts, remedies));
    }

    private static String unlisted(ServerCase c) {
        Fact<YesNo> listed = c.server().facts().get(ACCOUNTS_LISTED);
        if (listed.isKnown()) {
            return "The list of this server's accounts is of " + listed.observedAt() + ", more than 30 days before "
                    + c.asOf() + " (derived), so it may have users of Outlook since" + OF_WHOM;
        }
        return listed.isDisputed() ? "The list of this server's accounts does not hold all: "
                + listed.conflicts().stream().filter(o -> o.open() && o.value() == YesNo.NO).map(Fact.Conflict::reason)
                        .findFirst().orElse("sources disagree on it")
                + ". So it may have users of Outlook" + OF_WHOM
                : "Nobody listed the accounts of this server, so it may have users of Outlook" + OF_WHOM;
    }

    private static void accounts(OutlookUse use, StringBuilder text) {
        int count = use.notLookedAt().size();
        text.append(count == 1 ? "Of 1 account nothing tells whether it uses Outlook: "
                : "Of " + count + " accounts nothing tells whether they use Outlook: ");
        text.append(use.notLookedAt().stream().limit(NAMED).map(Account::name).collect(Collectors.joining(", ")));
        text.append(more(count)).append('.').append(CHECK);
        OutlookUse.TRACES.forEach(trace -> {
            int left = use.traces().getOrDefault(trace, 0);
            if (left > 0) {
                text.append(' ').append(left).append(" of them ").append(trace(trace, left == 1));
            }
        });
    }

    private static String trace(Attribute<Moment> trace, boolean one) {
        if (trace.equals(Attribute.IMAP_AT)) {
            return (one ? "signs" : "sign") + " in by IMAP, as Kerio Outlook Connector without \"(Offline Edition)\" does,"
                    + " so the audit log cannot tell.";
        }
        if (trace.equals(Attribute.WEBDAV_AT)) {
            return (one ? "uses" : "use") + " WebDAV, as Kerio Outlook Connector (Offline Edition) does and other programs"
                    + " too, so the audit log's silence about HTTP/KOFF proves nothing.";
        }
        if (trace.equals(Attribute.UNKNOWN_PROTOCOL_AT)) {
            return (one ? "signs" : "sign") + " in by a protocol that Lockkeeper does not know (audit log), which may be a"
                    + " connector's.";
        }
        if (trace.equals(Attribute.CONNECTOR_NAMED_AT)) {
            return (one ? "stands" : "stand") + " in a line of a log that names a connector for Outlook in other words than"
                    + " a sign-in, so the audit log's silence about HTTP/KOFF proves nothing.";
        }
        return (one ? "was" : "were") + " refused by the server when signing in by HTTP/KOFF (security log), so somebody"
                + " uses the connector.";
    }

    private static void hidden(List<String> computers, StringBuilder text) {
        int count = computers.size();
        text.append(text.isEmpty() ? "" : " ").append("Of ").append(count)
                .append(count == 1 ? " computer the list of programs hides" : " computers the lists of programs hide")
                .append(" whether there is a connector, being of 64-bit programs, of one user's or of changes alone: ")
                .append(computers.stream().limit(NAMED).collect(Collectors.joining(", "))).append(more(count))
                .append('.');
    }

    private static void sources(List<UnreadSource> unread, StringBuilder text) {
        text.append(text.isEmpty() ? "" : " ").append(unread.size())
                .append(unread.size() == 1 ? " source could not be read, so what it tells is not known: "
                        : " sources could not be read, so what they tell is not known: ");
        text.append(unread.stream().limit(NAMED).map(u -> u.file().path() + " (" + u.reason() + ")")
                .collect(Collectors.joining(", ")));
        text.append(more(unread.size())).append('.');
    }

    private static String more(int count) {
        return count > NAMED ? " and " + (count - NAMED) + " more" : "";
    }

    private static UsedFact enabled(Account account) {
        return UsedFact.of(new Subject.OfAccount(account.server(), account.name()), ENABLED,
                account.facts().get(ENABLED));
    }
}
