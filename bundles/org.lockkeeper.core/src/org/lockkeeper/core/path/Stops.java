package org.lockkeeper.core.path;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.version.ProductVersion;

/** The versions at which upgrades may stop. No document that is known says of any that it must not be left out. */
public final class Stops {

    private static final String ARTICLE = "Kerio Updater Service installation";
    private static final List<VersionStop> KNOWN = List.of(
            new VersionStop(ProductVersion.of(7, 2, 3), "Kerio Connect 7.2.3 reports affected users in its warning log, and on"
                    + " 7.2.x reinstalling Kerio Outlook Connector is the manual upgrade.",
                    new Citation(ARTICLE, "To find out whether manual upgrade is needed")),
            new VersionStop(ProductVersion.of(7, 3, 0), "Kerio Outlook Connector 7.3.0 introduces the improved upgrade"
                    + " system.", new Citation(ARTICLE, "")));

    private Stops() {
    }

    /** What our documents tell, as what others tell. */
    public static VersionData builtIn() {
        return () -> KNOWN;
    }

    /** The stops that our documents tell of, in ascending order. */
    public static List<VersionStop> known() {
        return KNOWN;
    }

    /** The same with those that others tell of, in ascending order, each version once. */
    public static List<VersionStop> with(Collection<? extends VersionData> added) {
        TreeMap<ProductVersion, VersionStop> stops = new TreeMap<>();
        KNOWN.forEach(stop -> stops.put(stop.version(), stop));
        for (VersionData data : added) {
            for (VersionStop stop : data.stops()) {
                stops.merge(stop.version(), stop, (first, other) -> first.required() || !other.required() ? first
                        : new VersionStop(first.version(), first.reason() + " " + other.reason() + " (" + other.citation() + ")",
                                first.citation(), true));
            }
        }
        return List.copyOf(stops.values());
    }
}
