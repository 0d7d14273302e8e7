package org.lockkeeper.report.manual;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.report.internal.Html;

/** Writes the whole manual as one HTML page that needs nothing else, to be read, searched and printed. */
public final class ManualHtml {

    private static final String STYLE = """
            :root{color-scheme:light dark;--f:#1f2328;--b:#fff;--m:#59636e;--l:#d1d9e0;--s:#f6f8fa;--a:#0a55b5}
            @media(prefers-color-scheme:dark){:root{--f:#e6edf3;--b:#16191d;--m:#9aa4af;--l:#3d444d;--s:#212830;--a:#78b4ff}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--f);background:var(--b);margin:0 auto;padding:24px;max-width:50em}
            h1{font-size:1.7em;border-top:1px solid var(--l);padding-top:1em;margin-top:2em}h2{font-size:1.25em}h3{font-size:1.05em}
            header h1{border:0;margin-top:0;padding-top:0}nav ul{columns:2;padding-left:1.2em}nav h2{margin-bottom:.2em}
            a{color:var(--a)}code,pre{font:13px/1.45 ui-monospace,monospace;background:var(--s)}code{padding:.1em .3em}
            pre{padding:10px 12px;overflow:auto}pre code{padding:0}table{border-collapse:collapse;width:100%}
            th,td{border:1px solid var(--l);padding:4px 8px;text-align:left;vertical-align:top}th{background:var(--s)}
            .chapter{font-size:.85em;color:var(--m);margin:0}
            @media print{body{max-width:none;padding:0}nav ul{columns:2}article{break-before:page}h1{border:0;margin-top:0}}
            """;

    private final Manual manual;

    /** A writer of that manual. */
    public ManualHtml(Manual manual) {
        this.manual = manual;
    }

    /**
     * Writes it as UTF-8.
     *
     * @param version of the product
     * @param out flushed, not closed
     */
    public void write(String version, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Html html = new Html(writer);
        writer.write("<!DOCTYPE html>\n");
        html.open("html", "lang", "en").open("head");
        writer.write("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.open("title").text(manual.contents().title()).close();
        writer.write("<style>" + STYLE + "</style>");
        html.close().open("body").open("header").open("h1").text(manual.contents().title()).close()
                .open("p").text("Version " + version).close().close();
        html.open("nav", "aria-label", "Contents");
        for (Chapter chapter : manual.chapters()) {
            html.open("h2").text(chapter.title()).close().open("ul");
            for (HelpPage page : chapter.pages()) {
                html.open("li").open("a", "href", "#" + page.id()).text(page.title()).close().close();
            }
            html.close();
        }
        html.close();
        for (Chapter chapter : manual.chapters()) {
            for (HelpPage page : chapter.pages()) {
                html.open("article", "id", page.id()).open("p", "class", "chapter").text(chapter.title()).close();
                writer.write(body(page));
                html.close();
            }
        }
        html.close().close();
        writer.write('\n');
        writer.flush();
    }

    /** Its headings are named so that the page's name is part of theirs, for they all stand in one document. */
    private static String body(HelpPage page) {
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(Markdown.EXTENSIONS).escapeHtml(true)
                .attributeProviderFactory(_ -> attributes(page)).build();
        return renderer.render(Markdown.parse(page.text()));
    }

    private static AttributeProvider attributes(HelpPage page) {
        return (Node node, String _, Map<String, String> attributes) -> {
            if (node instanceof Heading heading && heading.getLevel() > 1) {
                attributes.put("id", name(new Place(page.id(), Markdown.anchor(Markdown.plain(heading)))));
            } else if (node instanceof Link link && !Place.isOutside(link.getDestination())) {
                attributes.put("href", "#" + name(Place.of(link.getDestination(), page.id())));
            }
        };
    }

    private static String name(Place place) {
        return place.anchor().isEmpty() ? place.page() : place.page() + "." + place.anchor();
    }
}
