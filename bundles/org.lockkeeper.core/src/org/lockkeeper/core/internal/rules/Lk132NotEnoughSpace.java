package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.DATABASE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.FREE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Verdict;

/** LK-132: the database upgrade has no room. */
final class Lk132NotEnoughSpace implements ClientRule {

    private static final String ID = "LK-132";
    private static final String TITLE = "Not enough free space for the database upgrade";
    private static final Remedy NEW_PROFILE = new Remedy("Start with a new profile",
            List.of(new Step("Make a new Outlook profile, so that the connector fetches everything from the server"
                    + " anew",
                    Actor.USER, false, null)));

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "LK-131 applies, and less than twice the size of the database is free on the disk of the user's profile.",
            "The database upgrade fails at every start of Outlook until enough space is free.",
            List.of(Documents.DATABASE), false,
            List.of(free("Free space until twice the size of the database is free"), NEW_PROFILE));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        Long database = c.client().facts().get(DATABASE_BYTES).value();
        Long free = c.client().facts().get(FREE_BYTES).value();
        if (database == null || free == null || !DatabaseUpgrade.of(c).isNeeded()) {
            return Optional.empty();
        }
        long missing = DatabaseUpgrade.missingBytes(database, free);
        if (missing == 0) {
            return Optional.empty();
        }
        String consequence = "The database upgrade needs twice the size of the database, which is " + size(database)
                + "; only " + size(free) + " are free on the disk of the user's profile. The upgrade fails at every"
                + " start of Outlook until " + size(missing) + " more are free.";
        return Optional.of(new Finding(ID, Verdict.BLOCKED, TITLE, consequence, DESCRIPTION.citations(),
                List.of(Used.client(c, FREE_BYTES), Used.client(c, DATABASE_BYTES), Used.client(c, VERSION)),
                List.of(free("Free " + size(missing) + " more on the disk of the user's profile"), NEW_PROFILE)));
    }

    private static Remedy free(String title) {
        return new Remedy("Free space", List.of(new Step(title, Actor.USER, false, null)));
    }

    /** For instance {@code 2.31 GB (2308542464 bytes)}, rounded to two places. */
    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return bytes + " bytes";
        }
        long unit = bytes < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        long hundredths = bytes / (unit / 100) + (bytes % (unit / 100) * 2 >= unit / 100 ? 1 : 0);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + (unit == 1_000_000 ? " MB (" : " GB (") + bytes
                + " bytes)";
    }
}
