package org.lockkeeper.core.internal.rules;

import java.util.List;
import org.lockkeeper.api.rules.UpgradeRule;

/** The rules that Lockkeeper brings. */
public final class BuiltInRules {

    private static final List<UpgradeRule> ALL = List.of(
            new Lk100ConnectorUnknown(),
            new Lk101UpdaterAbsent(),
            new Lk102InstallsItself(),
            new Lk103UpdaterPresent(),
            new Lk104UpdaterUnknown(),
            new Lk105NamedInReport(),
            new Lk106Unexplained(),
            new Lk107NewerThanTarget(),
            new Lk110NoClientKnown(),
            new Lk111Report(),
            new Lk112EnableStatistics(),
            new Lk113InstalledPrograms(),
            new Lk114NotLookedAt(),
            new Lk115FutureTimes(),
            new Lk121ReinstallConnector(),
            new Lk122InstallUpdater(),
            new Lk131DatabaseUpgrade(),
            new Lk132NotEnoughSpace(),
            new Lk141ConnectorNeeds(),
            new Lk142Conversion(),
            new Lk143PropertyDatabase(),
            new Lk201OutlookChanged(),
            new Lk202OutlookFirst(),
            new Lk203SharedOutlook(),
            new Lk204HttpsOnly(),
            new Lk205UpdatesItself(),
            new Lk206PlugInChecklist());

    private BuiltInRules() {
    }

    /** All of them, by id; stateless. */
    public static List<UpgradeRule> all() {
        return ALL;
    }
}
