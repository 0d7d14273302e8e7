package org.lockkeeper.core.internal.resolve;

import java.util.List;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;

/** Makes clients of one server, one after the other, by one thread. */
final class ClientMaker {

    private static final Connector[] CONNECTORS = Connector.values();

    private final String server;
    private final Moment newestReport;
    private final String superseded;
    private final FactMerger merger = new FactMerger();
    private final SightingList sightings = new SightingList();

    /**
     * @param newestReport the server's newest affected-user report, {@code null} where there is none
     * @param superseded why what an older report said does not count
     */
    ClientMaker(String server, Moment newestReport, String superseded) {
        this.server = server;
        this.newestReport = newestReport;
        this.superseded = superseded;
    }

    Client client(ClientAssembly.Draft draft) {
        sightings.clear();
        ClientAssembly.gather(draft, sightings);
        sightings.sort(Sighting.NEWEST_FIRST);
        List<Evidence> seen = sightings.evidence(FactMerger.KEPT);
        ComputerPart computer = switch (draft.part()) {
            case PairPart pair -> pair.computer;
            case ComputerPart c -> c;
            default -> null;
        };
        if (computer != null && computer.itself() != null) {
            sightings.addChain(computer.itself());
            sightings.sort(Sighting.NEWEST_FIRST);
        }
        return new Client(subject(draft), merger.merge(sightings, newestReport, superseded), seen);
    }

    private Subject.OfClient subject(ClientAssembly.Draft draft) {
        Sighting own = draft.part().chain(draft.place());
        if (own != null && own.observation.subject() instanceof Subject.OfClient subject
                && subject.server().equals(server)) {
            return subject;
        }
        Connector connector = draft.place() == Part.UNKNOWN ? null : CONNECTORS[draft.place()];
        return switch (draft.part()) {
            case PairPart pair -> new Subject.OfClient(server, pair.account.name, pair.computer.name, connector);
            case AccountPart account -> new Subject.OfClient(server, account.name, null, connector);
            case ComputerPart computer -> new Subject.OfClient(server, null, computer.name, connector);
            default -> throw new AssertionError(draft.part());
        };
    }
}
