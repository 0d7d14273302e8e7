package org.lockkeeper.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The lines of logs that were saved as HTML; which form the vendor's administration writes is not documented. */
class HtmlTextTest {

    private static List<String> lines(String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        try (var in = HtmlText.of(new ByteArrayInputStream(bytes), bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static boolean isHtml(String text) {
        return HtmlText.isHtml(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rowsOfTablesAreLines() throws IOException {
        assertThat(lines("<html><head><title>x</title><style>td {a: b}</style></head><body><table>\n<tr>\n <td>[a]</td>\n "
                + "<td>User&nbsp;x</td>\n</tr><tr><td>[b]</td><td>M&uuml;ller &lt;a@b&gt; &#x43;&#68; &unknown; &amp;lt;</td></tr>"
                + "</table></body></html>")).containsExactly("[a] User x", "[b] M\u00fcller <a@b> CD &unknown; &lt;");
    }

    @Test
    void brAndParagraphsAndPreformattedTextAreLines() throws IOException {
        assertThat(lines("<html>[a] one<br>[b] <font color=\"red\">two</font><BR/>\n[c] three goes\non<p>four</p></html>"))
                .containsExactly("[a] one", "[b] two", "[c] three goes on", "four");
        assertThat(lines("<pre>[a] one\n  two  spaces\n\n[b] <b>x</b></pre>")).containsExactly("[a] one", "  two  spaces", "[b] x");
        assertThat(lines("<html>\n[a] one\n[b] two\n</html>")).containsExactly("[a] one", "[b] two");
    }

    @Test
    void whatIsNoTagStays() throws IOException {
        assertThat(lines("<html><pre>mail from <a@b.example> to <c@d>, 1 < 2, <unknown></pre><!-- <p>no --></html>"))
                .containsExactly("mail from <a@b.example> to <c@d>, 1 < 2, <unknown>");
    }

    @Test
    void onlyWhatIsClearlyHtmlIs() {
        assertThat(List.of("<!DOCTYPE html>", " \n<html>", "<?xml version=\"1.0\"?><html xmlns=\"x\">", "<pre>x", "<table border=1>"))
                .allMatch(HtmlTextTest::isHtml);
        assertThat(List.of("<22>1 2026-04-01T14:59:31Z", "[08/Sep/2011 11:25:17] <html>", "<?xml?><config>", "<a@b>", "<prefix>", ""))
                .noneMatch(HtmlTextTest::isHtml);
    }

    @Test
    void longLinesArriveWhole() throws IOException {
        String line = "x".repeat(300_000);
        assertThat(lines("<html>" + line + "<br>y</html>")).containsExactly(line, "y");
    }

    @Property(tries = 2000)
    void whateverStandsThereEnds(@ForAll @net.jqwik.api.constraints.Size(max = 12) List<@From("pieces") String> pieces)
            throws IOException {
        assertThat(lines(String.join("", pieces))).noneMatch(String::isBlank);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("<", ">", "<p", "<br>", "</td>", "<td>", "<pre>", "</pre>", "<!--", "-->", "<script>", "</script>", "&", "&#",
                "&#x", ";", "&amp;", "&#0;", "\n", " ", "[a]", "text", "\"", "</", "<tr ", "&nbsp;", "\u20ac");
    }
}
