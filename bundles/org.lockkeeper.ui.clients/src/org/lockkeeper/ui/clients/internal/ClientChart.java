package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.core.inventory.age.ServiceCoverage;
import org.lockkeeper.ui.charts.Chart;
import org.lockkeeper.ui.charts.ClientCharts;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Token;

/** The chart of what was known of the Updater Service. */
final class ClientChart {

    private ClientChart() {
    }

    /** Where the Updater Service was known to be after each import. */
    static Chart of(List<ServiceCoverage> coverage) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (ServiceCoverage each : coverage) {
            List<Chart.Part> parts = new ArrayList<>();
            add(parts, Presence.PRESENT.name(), ClientMessages.ChartPresent, Token.AUTOMATIC, each.present());
            add(parts, Presence.ABSENT.name(), ClientMessages.ChartAbsent, Token.BLOCKED, each.absent());
            add(parts, "unknown", Wording.unknown(), Token.UNKNOWN, each.unknown());
            bars.add(new Chart.Bar(ClientCharts.importName(each.entry()), parts, Map.of()));
        }
        return new Chart("coverage", ClientMessages.ChartCoverage, bars);
    }

    private static void add(List<Chart.Part> parts, String value, String word, Token color, int count) {
        if (count > 0) {
            parts.add(new Chart.Part(word, color, count, Map.of("updaterService", value)));
        }
    }
}
