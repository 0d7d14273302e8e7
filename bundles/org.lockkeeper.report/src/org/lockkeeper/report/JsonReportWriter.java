package org.lockkeeper.report;

import java.io.IOException;
import java.io.OutputStream;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.report.text.JsonWriter;

/** Writes a plan as one JSON object of the form {@link PlanJson#SCHEMA}. */
public final class JsonReportWriter implements ReportWriter {

    /** A writer; it keeps no state. */
    public JsonReportWriter() {
        // nothing to set up
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON, for programs";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void write(UpgradePlan plan, OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        PlanJson.plan(plan, json);
        json.finish();
    }
}
