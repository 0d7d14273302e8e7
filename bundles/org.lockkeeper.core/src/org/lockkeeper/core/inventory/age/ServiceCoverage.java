package org.lockkeeper.core.inventory.age;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * On how many of the computers with a connector that upgrades by itself the Updater Service was known to be after each
 * import: what was known then, not what was so.
 *
 * @param entry the import
 * @param present on how many computers it was known to be
 * @param absent on how many it was known to be missing
 * @param unknown of how many it was not known
 */
public record ServiceCoverage(ImportEntry entry, int present, int absent, int unknown) {

    // the connectors that the Updater Service serves
    private static final Set<Connector> SERVED = Set.of(Connector.KOC, Connector.KOFF);

    /** Checks that there is an import. */
    public ServiceCoverage {
        Objects.requireNonNull(entry);
    }

    /**
     * The newest imports that brought evidence, oldest first; the last one is the state of those that count as of the
     * last of them.
     *
     * @param workspace loaded
     * @param upTo number of the last import that may be among them
     * @param most how many at most: each is worked out anew
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static List<ServiceCoverage> of(Workspace workspace, long upTo, int most, Progress progress) throws ProblemException {
        List<ImportEntry> entries = workspace.imports().stream()
                .filter(e -> e.observations() > 0 && e.id() <= upTo).toList();
        List<ServiceCoverage> all = new ArrayList<>();
        for (ImportEntry entry : entries.subList(Math.max(0, entries.size() - most), entries.size())) {
            progress.checkCancelled();
            ServiceCoverage coverage = of(entry, workspace.modelAfter(entry.id(), progress));
            // what people state or remark mostly changes nothing of it
            if (all.isEmpty() || !all.getLast().isAsMany(coverage)) {
                all.add(coverage);
            }
        }
        return all;
    }

    private boolean isAsMany(ServiceCoverage other) {
        return present == other.present && absent == other.absent && unknown == other.unknown;
    }

    /** What a model tells, a computer counted once. */
    static ServiceCoverage of(ImportEntry entry, Model model) {
        Map<Subject.OfComputer, Fact<Presence>> computers = new HashMap<>();
        for (Client client : model.clients()) {
            Subject.OfClient who = client.subject();
            if (who.computer() != null && (who.connector() == null || SERVED.contains(who.connector()))) {
                computers.merge(new Subject.OfComputer(who.server(), who.computer()),
                        client.facts().get(Attribute.UPDATER_SERVICE), (a, b) -> a.isKnown() ? b : a);
            }
        }
        int present = 0;
        int absent = 0;
        for (Fact<Presence> fact : computers.values()) {
            present += fact.is(Presence.PRESENT) ? 1 : 0;
            absent += fact.is(Presence.ABSENT) ? 1 : 0;
        }
        return new ServiceCoverage(entry, present, absent, computers.size() - present - absent);
    }
}
