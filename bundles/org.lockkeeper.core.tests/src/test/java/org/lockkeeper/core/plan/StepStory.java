package org.lockkeeper.core.plan;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.TemporaryWorkspace;

/** A workspace in which something becomes known and something is said of the steps to 7.3. */
abstract class StepStory {

    static final PlanRequest REQUEST = PlanRequest.to(ProductVersion.of(7, 3, 0));

    Workspace workspace;

    @BeforeEach
    void open() throws ProblemException {
        workspace = TemporaryWorkspace.open();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    ImportEntry keep(Given given) throws ProblemException {
        return workspace.state("import", given.observations(), List.of(), Progress.NONE);
    }

    /** A client of 7.1.0 whose user is no administrator. */
    static Given client(Given given, Moment at, String computer, Presence service) {
        return given.row(at, "a@x", computer, Connector.KOFF, Attributes.builder()
                .put(Attribute.VERSION, ProductVersion.of(7, 1, 0)).put(Attribute.UPDATER_SERVICE, service)
                .put(Attribute.LOCAL_ADMIN, YesNo.NO).build());
    }

    UpgradePlan plan() {
        return workspace.plan(REQUEST, Progress.NONE);
    }

    FollowUp followUp() throws ProblemException {
        return FollowUp.of(workspace, REQUEST, plan(), Progress.NONE);
    }

    ImportEntry say(StepChange change, List<String> ids) throws ProblemException {
        return change.keep(ids, followUp(), workspace, Progress.NONE);
    }

    List<String> repairs() throws ProblemException {
        return followUp().steps().stream().filter(s -> s.step().task().equals("reinstall-connector"))
                .map(PlannedStep::id).toList();
    }
}
