package org.lockkeeper.report;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.text.JsonWriter;

/**
 * Plans and their parts as JSON, in the form "lockkeeper/plan/1" (design, "Command line"; schema
 * {@code releng/schema/plan-1.schema.json}). Names, order and number of the fields are a contract: nothing may be added
 * under this name.
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
        json.name("servers").beginLines();
        for (ServerPlan server : plan.servers()) {
            server(server, json);
        }
        json.endArray();
        json.name("clients").beginLines();
        for (ClientPlan client : plan.clients()) {
            client(client, json);
        }
        json.endArray();
        json.name("totals").beginObject();
        for (var total : plan.totals().entrySet()) {
            json.name(total.getKey().name()).value(total.getValue());
        }
        json.endObject();
        json.endObject();
    }

    /** Writes what is found about a server. */
    public static void server(ServerPlan plan, JsonWriter json) throws IOException {
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
        json.endObject();
    }

    /** Writes what the upgrade does to a client. */
    public static void client(ClientPlan plan, JsonWriter json) throws IOException {
        var subject = plan.client().subject();
        Facts facts = plan.client().facts();
        json.beginObject();
        json.name("account").value(subject.account());
        json.name("computer").value(subject.computer());
        json.name("connector").value(subject.connector() == null ? null : subject.connector().name());
        json.name("version").value(text(facts.get(Attribute.VERSION)));
        json.name("outlookVersion").value(text(facts.get(Attribute.OUTLOOK_VERSION)));
        json.name("updaterService").value(presence(facts.get(Attribute.UPDATER_SERVICE)));
        json.name("localAdmin").value(yesNo(facts.get(Attribute.LOCAL_ADMIN)));
        json.name("verdict").value(plan.verdict().name());
        findings(plan.findings(), json);
        json.name("steps").beginArray();
        int order = 1;
        for (Step step : plan.steps()) {
            json.beginObject();
            json.name("order").value(order++);
            json.name("title").value(step.title());
            json.name("actor").value(step.actor().name());
            json.name("needsElevation").value(step.needsElevation());
            json.name("minutes").value(step.minutes());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /** Writes a list of evidence as an array. */
    public static void evidence(List<Evidence> all, JsonWriter json) throws IOException {
        json.beginArray();
        for (Evidence evidence : all) {
            json.beginObject();
            json.name("file").value(evidence.file().path());
            json.name("line").value(evidence.line());
            json.name("offset").value(evidence.offset());
            json.name("observedAt").value(evidence.observedAt() == null ? null : evidence.observedAt().toString());
            json.endObject();
        }
        json.endArray();
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

    private static String text(Fact<?> fact) {
        return fact.isKnown() ? fact.value().toString() : null;
    }

    private static String onOff(Fact<YesNo> fact) {
        return fact.isKnown() ? fact.is(YesNo.YES) ? "ON" : "OFF" : UNKNOWN;
    }

    private static String yesNo(Fact<YesNo> fact) {
        return fact.isKnown() ? fact.value().name() : UNKNOWN;
    }

    private static String presence(Fact<Presence> fact) {
        return fact.isKnown() ? fact.value().name() : UNKNOWN;
    }
}
