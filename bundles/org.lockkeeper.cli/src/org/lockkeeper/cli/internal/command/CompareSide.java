package org.lockkeeper.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.scenario.Hypothetical;
import org.lockkeeper.core.scenario.Scenario;

/**
 * One side of a comparison as the user gave it: some of {@code to=}, {@code import=}, {@code as-of=}, {@code server=},
 * {@code scenario=}.
 *
 * @param name as it was given
 * @param target the version to judge by; {@code null} for the workspace's
 * @param importId the state after that import; {@code null} for the present one
 * @param asOf the date of judgement; {@code null} for each server's own
 * @param server the one server to look at; {@code null} for all
 * @param scenario the name of the scenario that is supposed; {@code null} for none
 */
record CompareSide(String name, @Nullable ProductVersion target, @Nullable Long importId, @Nullable Moment asOf,
        @Nullable String server, @Nullable String scenario) {

    /** The present state. */
    static final CompareSide NOW = new CompareSide("now", null, null, null, null, null);

    // a comma after which another part begins; at the end it is one part too many
    private static final String START = "(?=\\s*[A-Za-z-]+\\s*=|\\s*$)";
    private static final Set<String> KEYS = Set.of("to", "import", "as-of", "server", "scenario");

    /** Reads one side. */
    static CompareSide parse(String text) throws ProblemException {
        Map<String, String> parts = new LinkedHashMap<>();
        // names may hold commas: a comma parts only where a key and an equals sign follow
        for (String part : text.split("," + START)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (!KEYS.contains(key) || value.isEmpty()) {
                throw new ProblemException("\"" + text + "\": expected some of to=VERSION, import=ID, as-of=DATE,"
                        + " server=NAME, scenario=NAME, joined by commas, not \"" + part.strip() + "\".");
            }
            if (parts.put(key, value) != null) {
                throw new ProblemException("\"" + text + "\" gives " + key + "= twice.");
            }
        }
        if (parts.containsKey("scenario") && parts.containsKey("import")) {
            throw new ProblemException("\"" + text + "\": a scenario supposes something beside what is known now; leave out"
                    + " import=.");
        }
        return new CompareSide(text, Values.version("to", parts.get("to")), number(parts.get("import")),
                Values.moment("as-of", parts.get("as-of")), parts.get("server"),
                parts.get("scenario"));
    }

    private static @Nullable Long number(@Nullable String text) throws ProblemException {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ProblemException("import: \"" + text + "\" is no number of an import; \"lockkeeper imports\""
                    + " lists them.", e);
        }
    }

    /** The state after an import; 0 is before the first. */
    static CompareSide afterImport(long id) {
        return new CompareSide(id == 0 ? "before the first import" : "import=" + id, null, id, null, null, null);
    }

    /**
     * The state in a workspace.
     *
     * @param otherwise the version to judge by where the side names none; {@code null} where there is none either
     * @param among names of the servers that the comparison is about; empty for all
     */
    State in(Workspace workspace, @Nullable ProductVersion otherwise, Set<String> among, Session session) throws ProblemException {
        Progress progress = session.messages().progress();
        Model model = importId == null ? workspace.model(asOf)
                : workspace.modelAfter(importId, asOf, progress);
        String known = null;
        if (server != null) {
            known = model.server(server).orElseThrow(() -> new ProblemException("\"" + name
                    + "\": no server is called \"" + server + "\" there.")).name();
        }
        ProductVersion version = target == null ? otherwise : target;
        // a server that was not known then cannot be asked for; it has no clients there
        Set<String> servers = known != null ? Set.of(known)
                : among.stream().filter(name -> model.server(name).isPresent()).collect(Collectors.toSet());
        if (scenario != null) {
            Scenario supposed = Scenario.named(scenario, workspace);
            ProductVersion to = target == null && supposed.target() != null ? supposed.target() : version;
            if (to == null) {
                throw new ProblemException("A scenario needs a version to judge by: name it with to=VERSION.");
            }
            Hypothetical then = ScenarioRun.of(supposed, workspace, new PlanRequest(to, asOf, servers, Map.of()), session);
            return new State(name, then.model(), then.plan(), known, among);
        }
        UpgradePlan plan = version == null ? null
                : workspace.plan(model, new PlanRequest(version, asOf, servers, Map.of()), progress);
        return new State(name, model, plan, known, among);
    }
}
