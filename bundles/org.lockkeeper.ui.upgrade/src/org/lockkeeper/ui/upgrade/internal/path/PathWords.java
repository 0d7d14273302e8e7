package org.lockkeeper.ui.upgrade.internal.path;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.path.Hop;
import org.lockkeeper.core.path.Priority;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.core.path.UpgradePath;
import org.lockkeeper.ui.text.Plural;

/** Ways in words. */
public final class PathWords {

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

    static String figures(Hop hop) {
        int upgrades = hop.databaseUpgrades();
        return NLS.bind(PathMessages.HopFigures, new Object[] {cutOff(hop.cutOff()), visits(hop.visits()),
            upgrades == 0 ? PathMessages.DatabasesNone : Plural.bind(PathMessages.Databases, upgrades)});
    }

    /** How many lose e-mail: what is certain and what is possible, never one number where there are two. */
    static String cutOff(CutOff cutOff) {
        int least = cutOff.least();
        int most = cutOff.most();
        String text = most == 0 ? PathMessages.CutOffNone
                : least == most ? Plural.bind(PathMessages.CutOffExactly, most)
                : least == 0 ? Plural.bind(PathMessages.CutOffUpTo, most)
                : NLS.bind(PathMessages.CutOffBetween, least, most);
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
