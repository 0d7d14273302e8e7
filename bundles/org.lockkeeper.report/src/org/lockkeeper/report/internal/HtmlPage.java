package org.lockkeeper.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What all web pages of reports have: a head that forbids the page to load anything, and the styles. */
public final class HtmlPage {

    private HtmlPage() {
    }

    /** Writes the head. @param title text of the window */
    public static void head(String title, Html html) throws IOException {
        html.open("head").raw("<meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
        html.element("title", title);
        html.open("style").raw(resource("report.css")).close();
        html.closeLine();
    }

    /** A part of the page that is ours. */
    public static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("/org/lockkeeper/report/" + name)) {
            if (in == null) {
                throw new IOException("The part " + name + " of the web page is missing in this installation.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
