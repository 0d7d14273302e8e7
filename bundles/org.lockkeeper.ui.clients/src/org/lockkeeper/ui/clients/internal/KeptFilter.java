package org.lockkeeper.ui.clients.internal;

import java.util.EnumSet;
import java.util.Set;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.navigation.ClientFilter;
import org.osgi.service.prefs.Preferences;

/** The filter of the chips as it was left in this workspace. One client alone is not kept: that was a detour. */
final class KeptFilter {

    private static final String VERDICTS = "verdicts";
    private static final String SERVER = "server";
    private static final String RULE = "rule";

    private final Preferences kept;

    KeptFilter(Preferences kept) {
        this.kept = kept;
    }

    ClientFilter get() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        String names = "," + kept.get(VERDICTS, "") + ",";
        for (Verdict verdict : Verdict.values()) {
            if (names.contains("," + verdict.name() + ",")) {
                verdicts.add(verdict);
            }
        }
        return new ClientFilter(verdicts, kept.get(SERVER, null), kept.get(RULE, null), null);
    }

    void put(ClientFilter filter) {
        put(VERDICTS, filter.verdicts().isEmpty() ? null
                : String.join(",", filter.verdicts().stream().sorted().map(Verdict::name).toList()));
        put(SERVER, filter.server());
        put(RULE, filter.rule());
    }

    private void put(String key, String value) {
        if (value == null) {
            kept.remove(key);
        } else {
            kept.put(key, value);
        }
    }
}
