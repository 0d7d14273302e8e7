package org.lockkeeper.core.scenario;

import java.util.Map;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.inventory.query.QueryLanguage;

/**
 * One side of a comparison: what was or is known, or what a scenario supposes beside it, and how it is judged. What it does
 * not name is as it is now.
 *
 * @param name what it is called, as it was asked for
 * @param target the version to judge by; {@code null} for the usual one
 * @param importId the state after that import, 0 for the one before the first; {@code null} for the present one
 * @param asOf the date of judgement; {@code null} for each server's own
 * @param server the one server to look at; {@code null} for all
 * @param scenario the name of the scenario that is supposed; {@code null} for none
 */
public record ComparedSide(String name, @Nullable ProductVersion target, @Nullable Long importId, @Nullable Moment asOf,
        @Nullable String server, @Nullable String scenario) {

    /** The present state. */
    public static final ComparedSide NOW = new ComparedSide("now", null, null, null, null, null);

    /** Checks that a scenario supposes something beside what is known now. */
    public ComparedSide {
        Objects.requireNonNull(name);
        if (scenario != null && importId != null) {
            throw new IllegalArgumentException("a scenario supposes something beside what is known now");
        }
    }

    /** The state after an import; 0 is before the first. */
    public static ComparedSide afterImport(long id) {
        return new ComparedSide(id == 0 ? "before the first import" : "import=" + id, null, id, null, null, null);
    }

    /**
     * The state before the last import.
     *
     * @param imports of the workspace, the oldest first
     */
    public static ComparedSide beforeLast(List<ImportEntry> imports) {
        return afterImport(imports.size() < 2 ? 0 : imports.get(imports.size() - 2).id());
    }

    /**
     * The state in a workspace; not for the UI thread.
     *
     * @param workspace loaded
     * @param otherwise the version to judge by where the side names none; {@code null} where there is none either
     * @param among names of the servers that the comparison is about; empty for all
     * @param language in which scenarios choose clients
     * @param attributes what scenarios can suppose
     * @throws ProblemException where there is no such import, server or scenario, or a scenario has no version to judge by
     */
    public State in(Workspace workspace, @Nullable ProductVersion otherwise, Set<String> among,
            QueryLanguage<ClientRow> language, AttributeCatalogue attributes, Progress progress) throws ProblemException {
        Model model = importId == null ? workspace.model(asOf) : workspace.modelAfter(importId, asOf, progress);
        String known = null;
        if (server != null) {
            known = model.server(server).orElseThrow(() -> new ProblemException("\"" + name
                    + "\": no server is called \"" + server + "\" there.")).name();
        }
        ProductVersion version = target == null ? otherwise : target;
        // a server that was not known then cannot be asked for; it has no clients there
        Set<String> servers = known != null ? Set.of(known)
                : among.stream().filter(each -> model.server(each).isPresent()).collect(Collectors.toSet());
        if (scenario != null) {
            Scenario supposed = Scenario.named(scenario, workspace);
            ProductVersion to = target == null && supposed.target() != null ? supposed.target() : version;
            if (to == null) {
                throw new ProblemException("A scenario needs a version to judge by: name it with to=VERSION.");
            }
            Hypothetical then = Hypothetical.of(supposed, workspace, new PlanRequest(to, asOf, servers, Map.of()), language,
                    attributes, progress);
            return new State(name, then.model(), then.plan(), known, among);
        }
        UpgradePlan plan = version == null ? null
                : workspace.plan(model, new PlanRequest(version, asOf, servers, Map.of()), progress);
        return new State(name, model, plan, known, among);
    }
}
