package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/**
 * LK-107: the connector is newer than the version that the server is upgraded to, which asks its user to go back. Derived.
 * <p>
 * It is silent below 7.3: the server is older than its target, so such a connector is newer than its server today, too, and
 * that upgrade changes nothing for it. From 7.3 on the new upgrade system replaces connectors, and asks for an administrator
 * where nothing else can install: that is new to the user, whatever the connector's version. It is silent where Kerio Updater
 * Service is present or the user is a local administrator, too: there another version installs itself, which is what the
 * article says of any connector ({@link Lk103UpdaterPresent}, {@link Lk102InstallsItself}).
 */
public final class Lk107NewerThanTarget extends ConnectorRule {

    private static final String ID = "LK-107";
    private static final String TITLE = "Connector newer than the target";
    private static final String CONSEQUENCE = "A connector of another version than its server asks its user to change to the"
            + " server's, to an older one too. No known document says what happens to Outlook where that is refused or cannot"
            + " be installed; WebMail and other e-mail programs go on.";
    private static final List<Citation> CITATIONS = List.of(Documents.UPDATE_CHECKER);
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            UpdaterCase.CONNECTOR + ", newer than the target by its version, patches and builds left aside; target 7.3 or"
                    + " newer; Kerio Updater Service is not known to be present on the computer, and the user is not known to be"
                    + " a local administrator.",
            CONSEQUENCE, CITATIONS, true,
            List.of(Remedies.CHECK_NEWER, Remedies.CHECK_PROGRAMS, Remedies.CHECK_RIGHT, Remedies.WEBMAIL));

    Lk107NewerThanTarget() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    /**
     * Whether a connector is newer than a target. No breakpoint can declare this, since it depends on the target, so code
     * that judges clients of equal facts together must ask.
     *
     * @param version the connector's; {@code null} where it is not known
     */
    public static boolean isNewer(@Nullable ProductVersion version, ProductVersion target) {
        return version != null && release(version).compareTo(release(target)) > 0;
    }

    private static ProductVersion release(ProductVersion version) {
        return ProductVersion.of(version.major(), version.minor(), version.revision());
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        Facts facts = c.client().facts();
        ProductVersion version = facts.get(VERSION).value();
        if (!Releases.mayHave(c.target(), Releases.V7_3) || !isNewer(version, c.target())) {
            return Optional.empty();
        }
        boolean placed = c.client().subject().computer() != null;
        if (placed && (facts.get(UPDATER_SERVICE).is(Presence.PRESENT) || facts.get(LOCAL_ADMIN).is(YesNo.YES))) {
            return Optional.empty();
        }
        List<Remedy> remedies = new ArrayList<>(4);
        remedies.add(Remedies.CHECK_NEWER);
        if (!facts.get(UPDATER_SERVICE).isKnown()) {
            remedies.add(Remedies.checkPrograms(placed));
        }
        if (!UpdaterCase.isRightKnown(c)) {
            remedies.add(Remedies.checkRight(placed));
        }
        remedies.add(Remedies.WEBMAIL);
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, TITLE, "The connector is " + version + ", newer than " + c.target()
                + ". " + CONSEQUENCE + Disabled.remark(c), CITATIONS, Used.withNames(c, VERSION, UPDATER_SERVICE, LOCAL_ADMIN),
                remedies));
    }
}
