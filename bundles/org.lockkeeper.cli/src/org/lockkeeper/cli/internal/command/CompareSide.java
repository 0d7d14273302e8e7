package org.lockkeeper.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.State;

/**
 * One side of a comparison as the user gave it: some of {@code to=}, {@code import=}, {@code as-of=}, {@code server=}.
 *
 * @param name as it was given
 * @param target the version to judge by; {@code null} for the workspace's
 * @param importId the state after that import; {@code null} for the present one
 * @param asOf the date of judgement; {@code null} for each server's own
 * @param server the one server to look at; {@code null} for all
 */
record CompareSide(String name, ProductVersion target, Long importId, Moment asOf, String server) {

    private static final Set<String> KEYS = Set.of("to", "import", "as-of", "server");

    /** Reads one side. */
    static CompareSide parse(String text) throws ProblemException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (!KEYS.contains(key) || value.isEmpty()) {
                throw new ProblemException("\"" + text + "\": expected some of to=VERSION, import=ID, as-of=DATE,"
                        + " server=NAME, joined by commas, not \"" + part.strip() + "\".");
            }
            if (parts.put(key, value) != null) {
                throw new ProblemException("\"" + text + "\" gives " + key + "= twice.");
            }
        }
        return new CompareSide(text, Values.version("to", parts.get("to")), number(parts.get("import")),
                Values.moment("as-of", parts.get("as-of")), parts.get("server"));
    }

    private static Long number(String text) throws ProblemException {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ProblemException("import: \"" + text + "\" is no number of an import; \"lockkeeper imports\""
                    + " lists them.", e);
        }
    }

    /** The state after an import; 0 is before the first. */
    static CompareSide afterImport(long id) {
        return new CompareSide(id == 0 ? "before the first import" : "import=" + id, null, id, null, null);
    }

    /**
     * The state in a workspace.
     *
     * @param otherwise the version to judge by where the side names none; {@code null} where there is none either
     */
    State in(Workspace workspace, ProductVersion otherwise, Progress progress) throws ProblemException {
        Model model = importId == null ? workspace.model(asOf)
                : workspace.modelAfter(importId, asOf, progress);
        String known = null;
        if (server != null) {
            known = model.server(server).orElseThrow(() -> new ProblemException("\"" + name
                    + "\": no server is called \"" + server + "\" there.")).name();
        }
        ProductVersion version = target == null ? otherwise : target;
        UpgradePlan plan = version == null ? null : workspace.plan(model,
                new PlanRequest(version, asOf, known == null ? Set.of() : Set.of(known), Map.of()), progress);
        return new State(name, model, plan, known);
    }
}
