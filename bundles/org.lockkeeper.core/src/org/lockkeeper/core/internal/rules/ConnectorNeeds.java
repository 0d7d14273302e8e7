package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What a release's manual says that Kerio Outlook Connector needs. Of releases between two manuals, and of those after the
 * newest one, nothing is known beyond the older manual.
 *
 * @param since the release that the manual is of
 * @param text what it says of Windows and Outlook, a sentence
 * @param outlooks the major versions of Outlook that it surely lists
 * @param citation the manual
 */
record ConnectorNeeds(ProductVersion since, String text, Set<Integer> outlooks, Citation citation) {

    private static final List<ConnectorNeeds> KNOWN = List.of(
            new ConnectorNeeds(ProductVersion.of(6, 5, 0), "Windows 2000 SP4, 2003 SP2, XP SP2 or Vista, and Outlook XP SP3, 2003"
                    + " SP3 or 2007 SP1.", Set.of(10, 11, 12), Documents.MANUAL_6_5),
            new ConnectorNeeds(ProductVersion.of(6, 7, 0), "Windows XP, Vista or 7, and Outlook XP SP3, 2003 SP3 (the manual"
                    + " writes \"Outlook 2000 + SP3\") or 2007 SP1.", Set.of(10, 11, 12),
                    Documents.MANUAL_6_7),
            new ConnectorNeeds(ProductVersion.of(8, 5, 0), "Windows as in the manual of 6.7 (XP, Vista or 7), and Outlook XP SP3,"
                    + " 2007 SP1 or 2010. What that manual calls \"Outlook 2000 + SP3\" and surely means as 2003 is no longer listed.",
                    Set.of(10, 12, 14), Documents.GUIDE_8_5));
    private static final Map<Integer, String> NAMES = Map.of(9, "2000", 10, "XP", 11, "2003", 12, "2007", 14, "2010", 15,
            "2013", 16, "2016 or newer");
    private static final Pattern MAJOR = Pattern.compile("\\s*(\\d{1,3})(?:\\.\\d+)*+\\s*");

    /** The releases whose manuals are known, the oldest first. */
    static ProductVersion[] releases() {
        return KNOWN.stream().map(ConnectorNeeds::since).toArray(ProductVersion[]::new);
    }

    /** What the newest manual says that is of a version or older; {@code null} where none is. */
    static @Nullable ConnectorNeeds of(ProductVersion version) {
        return KNOWN.stream().filter(needs -> Releases.has(version, needs.since)).reduce((_, newer) -> newer).orElse(null);
    }

    /** What the newest manual of all says. */
    static ConnectorNeeds newest() {
        return KNOWN.getLast();
    }

    /** The manuals. */
    static List<Citation> citations() {
        return KNOWN.stream().map(ConnectorNeeds::citation).toList();
    }

    /** Whether a version is of the release that this manual is of, not only of one after it. */
    boolean isOf(ProductVersion version) {
        return version.major() == since.major() && version.minor() == since.minor();
    }

    /** Whether the manual surely lists a version of Outlook, such as {@code 12.0.6562}. */
    boolean lists(String outlook) {
        Integer major = major(outlook);
        return major != null && outlooks.contains(major);
    }

    /** A version of Outlook with the name that people know: {@code 2007 (12.0.6562)}. */
    static String name(String outlook) {
        Integer major = major(outlook);
        String name = major == null ? null : NAMES.get(major);
        return name == null ? outlook : name + " (" + outlook.strip() + ")";
    }

    private static @Nullable Integer major(String outlook) {
        Matcher version = MAJOR.matcher(outlook);
        return version.matches() ? Integer.valueOf(version.group(1)) : null;
    }
}
