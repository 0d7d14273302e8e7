package org.lockkeeper.ui.upgrade.internal.path;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.path.Hop;
import org.lockkeeper.core.path.Priority;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.core.path.UpgradePath;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;

/** Ways in words. */
public final class PathWords {

    private static final String CUT_OFF = "cutOff";
    private static final String VISITS = "visits";
    private static final String DATABASES = "databases";

    private PathWords() {
    }

    /** The best way of a server in a line. */
    public static String line(ServerPaths server) {
        UpgradePath best = server.paths().getFirst();
        return NLS.bind(PathMessages.Line, new Object[] {server.name(), route(best), cutOff(best.cutOff()),
            visits(best.visits()), days(best.days())});
    }

    /** The versions of a way: "7.0.2 → 7.2.3 → 7.3.0". */
    static String route(UpgradePath path) {
        List<String> versions = new ArrayList<>();
        versions.add(version(path.hops().getFirst().from()));
        path.hops().forEach(h -> versions.add(h.to().toString()));
        return String.join(" \u2192 ", versions);
    }

    static String version(ProductVersion version) {
        return version == null ? PathMessages.UnknownVersion : version.toString();
    }

    static String figures(UpgradePath path) {
        return NLS.bind(PathMessages.Figures, new Object[] {cutOff(path.cutOff()), visits(path.visits()),
            days(path.days())});
    }

    /** The figures of an upgrade; those that have clients lead to them by {@link #CUT_OFF} and so on. */
    static String figures(Hop hop) {
        int upgrades = hop.databaseUpgrades();
        Hop.Whom whom = hop.whom();
        return NLS.bind(PathMessages.HopFigures, new Object[] {
            leading(cutOff(hop.cutOff()), CUT_OFF, hop.cutOff().most() > 0 && !whom.cutOff().isEmpty()),
            leading(visits(hop.visits()), VISITS, hop.visits() > 0 && !whom.visits().isEmpty()),
            leading(upgrades == 0 ? PathMessages.DatabasesNone : Plural.bind(PathMessages.Databases, upgrades), DATABASES,
                    upgrades > 0)});
    }

    private static String leading(String words, String key, boolean leads) {
        return leads ? "<a href=\"" + key + "\">" + words + "</a>" : words;
    }

    /** The clients behind a figure of an upgrade. */
    static List<Subject.OfClient> clients(Hop hop, String key) {
        return switch (key) {
            case CUT_OFF -> hop.whom().cutOff();
            case VISITS -> hop.whom().visits();
            default -> hop.whom().databaseUpgrades();
        };
    }

    /** How many lose e-mail: what is certain and what is possible, never one number where there are two. */
    static String cutOff(CutOff cutOff) {
        int least = cutOff.least();
        int most = cutOff.most();
        String text = most == 0 ? PathMessages.CutOffNone
                : least == most ? Plural.bind(PathMessages.CutOffExactly, most)
                : least == 0 ? Plural.bind(PathMessages.CutOffUpTo, most)
                : NLS.bind(PathMessages.CutOffBetween, Wording.number(least), Wording.number(most));
        return cutOff.mayBeMore() ? NLS.bind(PathMessages.CutOffMore, text) : text;
    }

    static String visits(int visits) {
        return visits == 0 ? PathMessages.VisitsNone : Plural.bind(PathMessages.Visits, visits);
    }

    static String days(int days) {
        return days == 0 ? PathMessages.DaysNone : Plural.bind(PathMessages.Days, days);
    }

    static String priority(Priority priority) {
        return switch (priority) {
            case CUT_OFF -> PathMessages.Priority_cutOff;
            case VISITS -> PathMessages.Priority_visits;
            case DAYS -> PathMessages.Priority_days;
        };
    }

    static String priorities(List<Priority> order) {
        return NLS.bind(PathMessages.Priority_then, order.stream().map(PathWords::priority).toArray());
    }
}
