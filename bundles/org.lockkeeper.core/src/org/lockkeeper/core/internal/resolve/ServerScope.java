package org.lockkeeper.core.internal.resolve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;

/** Everything observed of one server, sorted by subject. */
final class ServerScope {

    /** The server's name as it was spelt first. */
    final String name;
    final ReportCollection reports = new ReportCollection();

    /** Accounts and computers of clients, as they were seen first: lists are often sorted already, and then stay so. */
    final Map<String, AccountPart> accountParts = new LinkedHashMap<>();
    final Map<String, ComputerPart> computerParts = new LinkedHashMap<>();

    /** Sightings of the server, of accounts as such, of settings. */
    Sighting server;
    final Map<String, Sighting> accounts = new HashMap<>();
    final Map<Subject.OfSetting, Sighting> settings = new HashMap<>();

    private Moment newest;

    ServerScope(String name) {
        this.name = name;
    }

    /** Newest time seen in any observation of the server; {@code null} where none is dated. */
    Moment newest() {
        return newest;
    }

    void add(Observation observation, int sequence) {
        switch (observation.subject()) {
            case Subject.OfServer _ -> {
                server = new Sighting(observation, sequence, server);
                date(observation.attributes().get(Attribute.LAST_LOG_ENTRY_AT));
            }
            case Subject.OfClient client -> part(client).add(observation, sequence, client.connector());
            case Subject.OfAccount account -> accounts.put(account.account(),
                    new Sighting(observation, sequence, accounts.get(account.account())));
            case Subject.OfComputer computer -> computerPart(computer.computer()).addItself(observation, sequence);
            case Subject.OfSetting setting -> {
                Subject.OfSetting key = new Subject.OfSetting(name, setting.table(), setting.variable());
                settings.put(key, new Sighting(observation, sequence, settings.get(key)));
            }
        }
        reports.add(observation);
        date(observation.evidence().observedAt());
        date(observation.attributes().get(Attribute.REPORT_AT));
    }

    private Part part(Subject.OfClient client) {
        if (client.account() == null) {
            return computerPart(client.computer());
        }
        AccountPart account = accountPart(client.account());
        return client.computer() == null ? account : account.on(computerPart(client.computer()));
    }

    private AccountPart accountPart(String account) {
        AccountPart part = accountParts.get(account);
        if (part == null) {
            part = new AccountPart(account);
            accountParts.put(account, part);
        }
        return part;
    }

    private ComputerPart computerPart(String computer) {
        ComputerPart part = computerParts.get(computer);
        if (part == null) {
            part = new ComputerPart(computer);
            computerParts.put(computer, part);
        }
        return part;
    }

    private void date(Moment moment) {
        // identity first: the observations of one file often share their time
        if (moment != null && moment != newest && (newest == null || moment.isAfter(newest))) {
            newest = moment;
        }
    }
}
