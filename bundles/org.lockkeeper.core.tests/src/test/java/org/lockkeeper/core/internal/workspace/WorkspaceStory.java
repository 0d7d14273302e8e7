package org.lockkeeper.core.internal.workspace;

import static org.lockkeeper.core.testing.Given.at;

import java.nio.file.Path;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** A workspace, and what it is told: for tests. */
abstract class WorkspaceStory {

    static final PlanRequest TO_7_3 = PlanRequest.to(ProductVersion.of(7, 3, 0));
    static final Path DIRECTORY = Path.of("workspace");

    /** What the next import reads. */
    List<Observation> content = List.of();
    final Intake intake = (request, sink, progress) -> {
        for (Observation observation : content) {
            progress.checkCancelled();
            sink.observe(observation);
        }
        if (!content.isEmpty()) {
            sink.file(new JournalFile(content.getFirst().evidence().file(), "mail1", "fake", content.size(), 0, null));
        }
    };

    final Workspace temporary() {
        return CoreServices.workspaces(_ -> {
            throw new AssertionError("a temporary workspace needs no store on disk");
        }, intake, List.of()).temporary();
    }

    final Workspace over(ObservationStore store) {
        return CoreServices.workspaces(_ -> store, intake, List.of()).at(DIRECTORY);
    }

    final ImportEntry read(Workspace workspace, Given given) throws ProblemException {
        content = given.observations();
        return workspace.importFrom(new IntakeRequest(List.of(Path.of("customer")), null), Progress.NONE);
    }

    static Given blocked(String account) {
        return new Given().serverVersion("7.2.3").row(at("09-01"), account, "PC-" + account, Connector.KOFF,
                Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT));
    }
}
