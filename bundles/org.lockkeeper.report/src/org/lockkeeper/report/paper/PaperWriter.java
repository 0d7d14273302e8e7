package org.lockkeeper.report.paper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.report.PlanJson;
import org.lockkeeper.report.internal.Html;
import org.lockkeeper.report.internal.HtmlPage;
import org.lockkeeper.report.internal.Markdown;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.PaperSteps;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/** Writes a paper in one of the formats that hold all of it. */
public final class PaperWriter {

    private static final int LONGEST_NAME = 40;
    /** A word of more characters is wider than a page. */
    private static final int WIDEST_WORD = 64;

    private PaperWriter() {
    }

    /** As one web page that needs nothing else. */
    public static void html(Paper paper, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        Html html = new Html(writer, Times::sentence);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        HtmlPage.head(paper.title(), html);
        html.open("body", "class", "paper " + paper.reader() + (paper.isWide() ? " wide" : "")).raw("\n").element("h1", paper.title()).raw("\n");
        html.element("p", paper.answer(), "class", "answer " + css(paper.worst())).raw("\n");
        for (String problem : paper.problems()) {
            html.element("p", "Problem: " + problem, "class", "problem").raw("\n");
        }
        boolean first = true;
        for (Section section : paper.sections()) {
            section(section, first, html);
            first = false;
        }
        section(paper.origin(), true, html);
        html.close().close().raw("\n");
        writer.flush();
    }

    private static void section(Section section, boolean first, Html html) throws IOException {
        html.open("section", "class", section.ownPage() && !first ? "own-page" : null);
        html.element("h2", section.title(), "class", css(section.verdict())).raw("\n");
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text text -> html.element("p", text.text());
                case Block.Numbered numbered -> items("ol", null, numbered.items(), html);
                case Block.Ticks ticks -> items("ul", "ticks", ticks.items(), html);
                case Block.Table table -> table(table, html);
            }
            html.raw("\n");
        }
        html.closeLine();
    }

    private static @Nullable String css(@Nullable Enum<?> verdict) {
        return verdict == null ? null : verdict.name().toLowerCase(Locale.ROOT);
    }

    private static void items(String element, @Nullable String css, List<String> items, Html html) throws IOException {
        html.open(element, "class", css);
        for (String item : items) {
            html.element("li", item);
        }
        html.close();
    }

    private static void table(Block.Table table, Html html) throws IOException {
        html.open("table").open("thead").open("tr");
        for (String column : table.columns()) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody").raw("\n");
        for (List<String> row : table.rows()) {
            html.open("tr");
            for (String cell : row) {
                html.element("td", cell, "class", isName(cell) ? "name" : hasLongWord(cell) ? "long" : null);
            }
            html.closeLine();
        }
        html.close().close();
    }

    /** Names of computers, accounts, rules: they are not broken over lines, since nobody could tell where a blank is. */
    private static boolean isName(String cell) {
        return !cell.isEmpty() && cell.length() <= LONGEST_NAME && cell.indexOf(' ') < 0;
    }

    /** A word that is wider than a page may be broken anywhere; other words stay whole. */
    private static boolean hasLongWord(String cell) {
        int length = 0;
        for (int i = 0; i < cell.length() && length <= WIDEST_WORD; i++) {
            char c = cell.charAt(i);
            boolean isEnd = c == ' ' || c >= '\t' && c <= '\r' || c == '/' || c == '-';
            length = isEnd ? 0 : Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(cell.charAt(i - 1)) ? length
                    : length + 1;
        }
        return length > WIDEST_WORD;
    }

    /** As Markdown. */
    public static void markdown(Paper paper, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        writer.write("# " + Markdown.prose(paper.title()) + "\n\n**" + Markdown.prose(paper.answer()) + "**\n");
        for (String problem : paper.problems()) {
            writer.write("\n> **Problem:** " + Markdown.prose(problem) + "\n");
        }
        for (Section section : paper.sections()) {
            markdown(section, writer);
        }
        markdown(paper.origin(), writer);
        writer.flush();
    }

    private static void markdown(Section section, Writer out) throws IOException {
        out.write("\n## " + Markdown.prose(section.title()) + "\n");
        for (Block block : section.blocks()) {
            out.write("\n");
            switch (block) {
                case Block.Text text -> out.write(Markdown.prose(text.text()) + "\n");
                case Block.Numbered numbered -> {
                    for (String item : numbered.items()) {
                        out.write("1. " + Markdown.prose(item) + "\n");
                    }
                }
                case Block.Ticks ticks -> {
                    for (String item : ticks.items()) {
                        out.write("- [ ] " + Markdown.prose(item) + "\n");
                    }
                }
                case Block.Table table -> {
                    row(table.columns(), out);
                    out.write("|" + " --- |".repeat(table.columns().size()) + "\n");
                    for (List<String> row : table.rows()) {
                        row(row, out);
                    }
                }
            }
        }
    }

    private static void row(List<String> cells, Writer out) throws IOException {
        out.write("|");
        for (String cell : cells) {
            out.write(" " + Markdown.prose(cell) + " |");
        }
        out.write("\n");
    }

    /** Its table, as CSV with a header. */
    public static void csv(Block.Table table, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(table.columns().toArray());
        for (List<String> row : table.rows()) {
            csv.row(row.toArray());
        }
        csv.flush();
    }

    /**
     * As JSON, as {@code report-1.schema.json} describes it.
     *
     * @param steps how far the steps are that the paper is about
     */
    public static void json(Paper paper, PaperSteps steps, OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().name("schema").value("lockkeeper/report/1").name("for").value(paper.reader().toString());
        json.name("title").value(paper.title()).name("answer").value(paper.answer());
        json.name("worst").value(paper.worst().name());
        json.name("problems");
        strings(paper.problems(), json);
        json.name("sections").beginArray();
        for (Section section : paper.sections()) {
            json(section, json);
        }
        json.endArray().name("origin");
        json(paper.origin(), json);
        json.name("progress").beginObject();
        for (Map.Entry<StepState, Integer> state : steps.counts().entrySet()) {
            json.name(state.getKey().name()).value(state.getValue());
        }
        json.endObject().name("steps").beginLines();
        for (StepStanding step : steps.steps()) {
            PlanJson.step(step, json);
        }
        json.endArray();
        json.endObject();
        json.finish();
    }

    private static void json(Section section, JsonWriter json) throws IOException {
        json.beginObject().name("title").value(section.title());
        json.name("verdict").value(section.verdict() == null ? null : section.verdict().name());
        json.name("blocks").beginArray();
        for (Block block : section.blocks()) {
            json.beginObject();
            switch (block) {
                case Block.Text text -> json.name("text").value(text.text());
                case Block.Numbered numbered -> {
                    json.name("numbered");
                    strings(numbered.items(), json);
                }
                case Block.Ticks ticks -> {
                    json.name("ticks");
                    strings(ticks.items(), json);
                }
                case Block.Table table -> {
                    json.name("columns");
                    strings(table.columns(), json);
                    json.name("rows").beginArray();
                    for (List<String> row : table.rows()) {
                        strings(row, json);
                    }
                    json.endArray();
                }
            }
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void strings(List<String> texts, JsonWriter json) throws IOException {
        json.beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }
}
