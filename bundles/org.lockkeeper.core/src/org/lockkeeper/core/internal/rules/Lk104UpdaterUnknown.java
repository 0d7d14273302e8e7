package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Readable;
import org.lockkeeper.api.version.ProductVersion;

/** LK-104: whether e-mail stops cannot be said: nobody looked, sources disagree, or it is not known which computer. */
final class Lk104UpdaterUnknown extends ConnectorRule {

    private static final String ID = "LK-104";
    private static final String TITLE = "Updater Service not known";
    private static final String NOT_LOOKED_AT = "Whether Kerio Updater Service is installed is not known.";
    private static final String NOT_PLACED = "Which computer the account uses Outlook on is not known, so what was seen"
            + " on one of its computers makes it ready nowhere.";
    private static final String NEW_SYSTEM_NOT_KNOWN = "Whether the connector is 7.3 or newer, and so has the new"
            + " upgrade system, is not known.";
    private static final String PRE_RELEASE = " No document tells whether %s, a pre-release of 7.3.0, has the new upgrade"
            + " system: be prepared for both.";
    private static final String DISPUTED = "Sources disagree on ";
    private static final String NOT_SURE = "What the sources say about ";
    private static final String REFUTED = " What was seen before no longer counts: ";
    private static final String MISSING = "Updater Service missing; whether e-mail stops is not known";
    private static final String IT_IS_MISSING = " Kerio Updater Service is missing on %s: where the user's right or a"
            + " connector of 7.3 or newer makes up for that, nobody is asked; else the upgrade asks for an administrator's"
            + " password, and without it Outlook neither sends nor receives e-mail; WebMail and other e-mail programs go"
            + " on. The installed programs of the computer tell.";
    private static final String CONSEQUENCE = " If the service is missing, the upgrade asks for an administrator's"
            + " password, and without it Outlook neither sends nor receives e-mail; WebMail and other e-mail programs"
            + " go on. The installed programs of the computer tell.";
    private static final String BY_RIGHT = " So does the user's right: for a local administrator the service installs"
            + " itself.";
    private static final String BY_REPORT = " The next report in the server's warning log tells too, where the account"
            + " is named in it.";
    private static final List<Citation> CITATIONS = List.of(Documents.FIND_OUT, Documents.NOT_INSTALLED);
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            UpdaterCase.CONNECTOR + ", 7.2.x or older or of unknown version; target 7.3 or newer; Kerio Updater Service"
                    + " not known, or sources disagree on it, on the right or on the version, or the version"
                    + " is written in words that are not understood or that of a pre-release of 7.3.0, or it is not known which"
                    + " computer; the user is not known to be a local administrator.",
            NOT_LOOKED_AT + CONSEQUENCE, CITATIONS, true, List.of(Remedies.CHECK_PROGRAMS, Remedies.CHECK_RIGHT));

    Lk104UpdaterUnknown() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (UpdaterCase.answer(c) != UpdaterCase.Answer.NOT_KNOWN) {
            return Optional.empty();
        }
        boolean placed = c.client().subject().computer() != null;
        boolean rightKnown = UpdaterCase.isRightKnown(c);
        boolean reports = c.client().subject().connector() == Connector.KOFF
                && DetectionAdvice.isReportingVersion(c.server());
        boolean missing = c.client().facts().get(UPDATER_SERVICE).is(Presence.ABSENT);
        String consequence = reason(c, placed) + (missing
                ? IT_IS_MISSING.formatted(placed ? "the computer" : "one of the account's computers") : CONSEQUENCE)
                 + (rightKnown ? "" : BY_RIGHT) + (reports ? BY_REPORT : "")
                + UpdaterCase.remarks(c);
        List<Remedy> remedies = new ArrayList<>(3);
        remedies.add(Remedies.checkPrograms(placed));
        if (!rightKnown) {
            remedies.add(Remedies.checkRight(placed));
        }
        if (reports) {
            remedies.add(Remedies.WAIT_FOR_REPORT);
        }
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, missing ? MISSING : TITLE, consequence, CITATIONS, UpdaterCase.facts(c),
                remedies));
    }

    private static String reason(ClientCase c, boolean placed) {
        Fact<Presence> updater = c.client().facts().get(UPDATER_SERVICE);
        if (!placed && !updater.is(Presence.ABSENT)) {
            return NOT_PLACED;
        }
        String reason = "";
        if (!updater.isKnown() && !updater.isDisputed()) {
            reason = updater.conflicts().isEmpty() ? NOT_LOOKED_AT
                    : NOT_LOOKED_AT + REFUTED + said(updater, UPDATER_SERVICE) + ".";
        }
        reason += disputed(c, UPDATER_SERVICE, "Kerio Updater Service");
        reason += disputed(c, LOCAL_ADMIN, "whether the user is a local administrator");
        reason += disputed(c, VERSION, "the connector's version");
        ProductVersion version = c.client().facts().get(VERSION).value();
        if (UpdaterCase.isPreRelease(version)) {
            reason += PRE_RELEASE.formatted("the connector's version " + version);
        }
        if (UpdaterCase.isPreRelease(c.target())) {
            reason += PRE_RELEASE.formatted(c.target());
        }
        if (reason.isEmpty()) {
            return placed && UpdaterCase.isNotUnderstood(c) ? NEW_SYSTEM_NOT_KNOWN : NOT_PLACED;
        }
        return reason.strip();
    }

    private static <T> String disputed(ClientCase c, Attribute<T> attribute, String what) {
        Fact<T> fact = c.client().facts().get(attribute);
        if (!fact.isDisputed()) {
            return "";
        }
        long values = fact.conflicts().stream().filter(Fact.Conflict::open).map(Fact.Conflict::value).distinct().count();
        return (values > 1 ? " " + DISPUTED + what + ", and nothing tells which of them holds: "
                : " " + NOT_SURE + what + " is not certain: ") + said(fact, attribute) + ".";
    }

    /** For instance {@code present (2011-09-01T10:00:00, older)}. */
    private static <T> String said(Fact<T> fact, Attribute<T> attribute) {
        boolean open = fact.isDisputed();
        return fact.conflicts().stream().filter(conflict -> conflict.open() == open).map(conflict -> {
            Moment at = conflict.evidence().observedAt();
            return Readable.value(attribute, conflict.value()) + " (" + (at == null ? "undated" : at) + ", " + conflict.reason()
                    + ")";
        }).distinct().collect(Collectors.joining(", "));
    }
}
