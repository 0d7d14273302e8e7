package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;

/** Everything observed of one server, sorted by subject. */
final class ServerScope {

    /** The server's name as it was spelt first. */
    final String name;
    final List<Sighting> server = new ArrayList<>();
    final Map<ClientKey, List<Sighting>> clients = new HashMap<>();
    final Map<String, List<Sighting>> accounts = new HashMap<>();
    final Map<String, List<Sighting>> computers = new HashMap<>();
    final Map<Subject.OfSetting, List<Sighting>> settings = new HashMap<>();
    final ReportCollection reports = new ReportCollection();
    private Moment newest;

    ServerScope(String name) {
        this.name = name;
    }

    /** Newest time seen in any observation of the server; {@code null} where none is dated. */
    Moment newest() {
        return newest;
    }

    void add(Sighting sighting) {
        Observation observation = sighting.observation;
        switch (observation.subject()) {
            case Subject.OfServer _ -> {
                server.add(sighting);
                date(observation.attributes().get(Attribute.LAST_LOG_ENTRY_AT));
            }
            case Subject.OfClient client -> put(clients, ClientKey.of(client), sighting);
            case Subject.OfAccount account -> put(accounts, account.account(), sighting);
            case Subject.OfComputer computer -> put(computers, computer.computer(), sighting);
            case Subject.OfSetting setting -> put(settings,
                    new Subject.OfSetting(name, setting.table(), setting.variable()), sighting);
        }
        reports.add(observation);
        date(observation.evidence().observedAt());
        date(observation.attributes().get(Attribute.REPORT_AT));
    }

    private static <K> void put(Map<K, List<Sighting>> map, K key, Sighting sighting) {
        List<Sighting> list = map.get(key);
        if (list == null) {
            list = new ArrayList<>(2);
            map.put(key, list);
        }
        list.add(sighting);
    }

    private void date(Moment moment) {
        // identity first: the observations of one file often share their time
        if (moment != null && moment != newest && (newest == null || moment.isAfter(newest))) {
            newest = moment;
        }
    }
}
