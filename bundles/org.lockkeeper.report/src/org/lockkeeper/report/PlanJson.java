package org.lockkeeper.report;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.text.JsonWriter;

/**
 * Plans and their parts as JSON, in the form "lockkeeper/plan/1" (design, "Command line"; schema
 * {@code releng/schema/plan-1.schema.json}). What many clients share, the texts of remedies, stands once. Names and meaning of the fields are a contract: none may be taken away or
 * change its meaning under this name.
 */
public final class PlanJson {

    /** Name of the form. */
    public static final String SCHEMA = "lockkeeper/plan/1";

    private static final String UNKNOWN = "UNKNOWN";

    private PlanJson() {
    }

    /** Writes a plan as one object. */
    public static void plan(UpgradePlan plan, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("schema").value(SCHEMA);
        json.name("target").value(plan.target().toString());
        json.name("generatedAt").value(plan.generatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        Map<Remedy, String> remedies = new LinkedHashMap<>();
        StepStates states = new StepStates(plan);
        json.name("servers").beginLines();
        for (ServerPlan server : plan.servers()) {
            server(server, states, remedies, json);
        }
        json.endArray();
        json.name("clients").beginLines();
        for (ClientPlan client : plan.clients()) {
            client(client, plan, states, remedies, json);
        }
        json.endArray();
        remedies(remedies, json);
        json.name("verifiedSteps").beginLines();
        for (StepStanding step : states.gone()) {
            step(step, json);
        }
        json.endArray();
        json.name("totals").beginObject();
        for (var total : plan.totals().entrySet()) {
            json.name(total.getKey().name()).value(total.getValue());
        }
        cutOff(plan.cutOff(), json);
        nextChecks(plan.nextChecks(), json);
        json.endObject();
        json.name("answer").value(PlanText.answer(plan));
        json.name("hypothetical").beginArray();
        for (String hypothesis : plan.hypotheses()) {
            json.value(hypothesis);
        }
        json.endArray();
        json.name("problems").beginArray();
        for (String problem : plan.problems()) {
            json.value(problem);
        }
        json.endArray();
        json.name("ruleSets").beginArray();
        for (UpgradePlan.RuleSource source : plan.ruleSets()) {
            json.beginObject();
            json.name("name").value(source.name());
            json.name("version").value(source.version());
            json.name("rules").beginArray();
            for (String rule : source.rules()) {
                json.value(rule);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.name("skipped").beginArray();
        for (UpgradePlan.Skipped skipped : plan.skipped()) {
            json.beginObject();
            json.name("server").value(skipped.server());
            json.name("version").value(skipped.version().toString());
            json.name("problem").value(skipped.problem());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void server(ServerPlan plan, StepStates states, Map<Remedy, String> remedies, JsonWriter json)
            throws IOException {
        Facts facts = plan.server().facts();
        json.beginObject();
        json.name("name").value(plan.server().name());
        json.name("product").value(text(facts.get(Attribute.PRODUCT)));
        json.name("version").value(text(facts.get(Attribute.VERSION)));
        json.name("clientStatistics").value(onOff(facts.get(Attribute.CLIENT_STATISTICS)));
        json.name("lastReportAt").value(plan.server().newestReport().map(AffectedUserReport::at)
                .map(Object::toString).orElse(null));
        json.name("nextReportDue").value(plan.nextReportDue() == null ? null : plan.nextReportDue().toString());
        json.name("detection").value(plan.detection().name());
        json.name("httpsOnly").value(yesNo(facts.get(Attribute.HTTPS_ONLY)));
        findings(plan.findings(), json);
        steps(StepStates.of(plan), states, json);
        ways(plan.ways(), remedies, json);
        cutOff(plan.cutOff(), json);
        nextChecks(plan.nextChecks(), json);
        json.name("unread").beginArray();
        for (UnreadSource source : plan.unread()) {
            json.beginObject();
            json.name("file").value(source.file().path());
            json.name("kind").value(source.kind());
            json.name("reason").value(source.reason());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void client(ClientPlan plan, UpgradePlan whole, StepStates states, Map<Remedy, String> remedies,
            JsonWriter json) throws IOException {
        ClientRow row = ClientRow.of(plan, whole);
        json.beginObject();
        for (Field<ClientRow> field : ClientFields.ofPlans()) {
            json.name(field.id()).value(field.text(row));
        }
        findings(plan.findings(), json);
        steps(StepStates.of(plan), states, json);
        ways(plan.ways(), remedies, json);
        conflicts(plan.client().facts(), json);
        alternatives(whole.alternatives(plan), json);
        json.endObject();
    }

    private static void steps(List<StepStates.Item> steps, StepStates states, JsonWriter json) throws IOException {
        json.name("steps").beginArray();
        int order = 1;
        for (StepStates.Item item : steps) {
            json.beginObject();
            json.name("id").value(item.id());
            json.name("order").value(order++);
            step(item.step(), json);
            json.name("state").value(states.state(item).name());
            StepStanding standing = states.standing(item);
            if (standing != null) {
                // most steps are open, and nothing is known of them
                standing(standing, json);
            }
            json.endObject();
        }
        json.endArray();
    }

    /** Writes how far a step is as an object, with whom it serves. */
    public static void step(StepStanding standing, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("id").value(standing.id());
        json.name("server").value(standing.server());
        step(standing.step(), json);
        json.name("state").value(standing.state().name());
        standing(standing, json);
        json.name("clients").beginArray();
        for (Subject.OfClient client : standing.clients()) {
            json.beginObject();
            json.name("server").value(client.server());
            json.name("account").value(client.account());
            json.name("computer").value(client.computer());
            json.name("connector").value(client.connector() == null ? null : client.connector().name());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /** Who said how far it is, when and why, and by what evidence it is so. */
    private static void standing(StepStanding standing, JsonWriter json) throws IOException {
        StepStanding.Said said = standing.said();
        json.name("said");
        if (said == null) {
            json.value((String) null);
        } else {
            json.beginObject();
            json.name("state").value(said.state().name());
            json.name("by").value(said.by());
            json.name("at").value(said.at().toString());
            json.name("reason").value(said.reason());
            json.name("until").value(said.until() == null ? null : said.until().toString());
            json.endObject();
        }
        json.name("because");
        evidence(standing.because(), json);
    }

    private static void step(Step step, JsonWriter json) throws IOException {
        json.name("phase").value(step.phase().name());
        json.name("title").value(step.title());
        json.name("actor").value(step.actor().name());
        json.name("needsElevation").value(step.needsElevation());
        json.name("minutes").value(step.minutes());
    }

    /** Which remedies there are; their texts, which most clients share, stand once at the end. */
    private static void ways(List<Way> ways, Map<Remedy, String> remedies, JsonWriter json) throws IOException {
        json.name("remedies").beginArray();
        for (Way way : ways) {
            json.beginObject();
            json.name("id").value(remedies.computeIfAbsent(way.remedy(), _ -> "R" + (remedies.size() + 1)));
            json.name("rule").value(way.rule());
            json.name("recommended").value(way.recommended());
            json.endObject();
        }
        json.endArray();
    }

    private static void remedies(Map<Remedy, String> remedies, JsonWriter json) throws IOException {
        json.name("remedies").beginLines();
        for (Map.Entry<Remedy, String> remedy : remedies.entrySet()) {
            json.beginObject();
            json.name("id").value(remedy.getValue());
            json.name("title").value(remedy.getKey().title());
            json.name("steps").beginArray();
            for (Step step : remedy.getKey().steps()) {
                json.beginObject();
                step(step, json);
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void cutOff(CutOff cutOff, JsonWriter json) throws IOException {
        json.name("cutOff").beginObject();
        json.name("least").value(cutOff.least());
        json.name("most").value(cutOff.most());
        json.name("mayBeMore").value(cutOff.mayBeMore());
        json.name("presumed").value(cutOff.presumed());
        json.name("conditional").value(cutOff.conditional());
        json.endObject();
    }

    private static void nextChecks(List<NextCheck> checks, JsonWriter json) throws IOException {
        json.name("nextChecks").beginArray();
        for (NextCheck check : checks) {
            json.beginObject();
            json.name("kind").value(check.kind().name());
            json.name("title").value(check.title());
            json.name("subjects").value(check.subjects());
            json.name("effort").value(check.effort());
            json.name("narrowsBy").value(check.narrowsBy());
            json.endObject();
        }
        json.endArray();
    }

    private static void conflicts(Facts facts, JsonWriter json) throws IOException {
        json.name("conflicts").beginArray();
        List<Attribute<?>> attributes = new ArrayList<>();
        facts.forEach((attribute, fact) -> {
            if (!fact.conflicts().isEmpty()) {
                attributes.add(attribute);
            }
        });
        for (Attribute<?> attribute : attributes) {
            conflict(attribute, facts, json);
        }
        json.endArray();
    }

    private static <T> void conflict(Attribute<T> attribute, Facts facts, JsonWriter json) throws IOException {
        Fact<T> fact = facts.get(attribute);
        json.beginObject();
        json.name("attribute").value(attribute.id());
        json.name("value").value(fact.optional().map(attribute::format).orElse(null));
        json.name("evidence");
        evidence(fact.evidence(), json);
        json.name("others").beginArray();
        for (Fact.Conflict<T> other : fact.conflicts()) {
            json.beginObject();
            json.name("value").value(attribute.format(other.value()));
            json.name("evidence");
            evidence(other.evidence(), json);
            json.name("reason").value(other.reason());
            json.name("open").value(other.open());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void alternatives(List<Derivation.Flip> flips, JsonWriter json) throws IOException {
        json.name("alternatives").beginArray();
        for (Derivation.Flip flip : flips) {
            json.beginObject();
            json.name("verdict").value(flip.verdict().name());
            json.name("changes").beginArray();
            for (Derivation.Change change : flip.changes()) {
                json.beginObject();
                json.name("subject").value(change.from().subject() instanceof Subject.OfServer ? "SERVER" : "CLIENT");
                json.name("attribute").value(change.attribute().id());
                json.name("from").value(change.from().value());
                json.name("to").value(change.to());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    /** Writes a list of evidence as an array. */
    public static void evidence(List<Evidence> all, JsonWriter json) throws IOException {
        json.beginArray();
        for (Evidence evidence : all) {
            evidence(evidence, json);
        }
        json.endArray();
    }

    /** Writes one piece of evidence as an object. */
    public static void evidence(Evidence evidence, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("file").value(evidence.file().path());
        json.name("line").value(evidence.line());
        json.name("offset").value(evidence.offset());
        json.name("observedAt").value(evidence.observedAt() == null ? null : evidence.observedAt().toString());
        json.endObject();
    }

    /** The citations of a finding as one text. */
    public static String citation(Finding finding) {
        return finding.citations().size() == 1 ? finding.citations().getFirst().toString()
                : finding.citations().stream().map(Citation::toString).collect(Collectors.joining("; "));
    }

    private static void findings(List<Finding> findings, JsonWriter json) throws IOException {
        json.name("findings").beginArray();
        for (Finding finding : findings) {
            json.beginObject();
            json.name("rule").value(finding.rule());
            json.name("verdict").value(finding.verdict() == null ? null : finding.verdict().name());
            json.name("title").value(finding.title());
            json.name("consequence").value(finding.consequence());
            json.name("citation").value(citation(finding));
            json.name("evidence");
            evidence(finding.evidence(), json);
            json.endObject();
        }
        json.endArray();
    }

    private static @Nullable String text(Fact<?> fact) {
        return fact.optional().map(Object::toString).orElse(null);
    }

    private static String onOff(Fact<YesNo> fact) {
        return fact.isKnown() ? fact.is(YesNo.YES) ? "ON" : "OFF" : UNKNOWN;
    }

    private static String yesNo(Fact<YesNo> fact) {
        return fact.optional().map(YesNo::name).orElse(UNKNOWN);
    }
}
