package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.manual.FieldPage;
import org.lockkeeper.report.manual.Hit;
import org.lockkeeper.report.manual.LaidOutPage;
import org.lockkeeper.report.manual.LaidOutPage.Look;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.report.manual.ManualHtml;
import org.lockkeeper.report.manual.Place;
import org.lockkeeper.report.manual.RulePages;

/** The help as a book: what is written, what is made, what is found, and how it looks without a browser. */
class ManualTest {

    private static final HelpPage KIOSK = new HelpPage("com.acme.kiosk", "Extensions", "Kiosk", """
            # Kiosk <b>

            It is about **kiosks** and `kiosk.log`.

            ## Where to look

            - [the clients](clients.md)
            - [over there](#where-to-look)

            | Key | Does | When |
            |---|---|---|
            | `K` | opens it | always |
            """);

    private final Manual manual = Manual.of(List.of(KIOSK));

    @Test
    void titlesInTheTableOfContentsAreThoseOfThePages() {
        assertThat(manual.chapters()).allSatisfy(chapter -> assertThat(chapter.pages()).allSatisfy(page -> {
            LaidOutPage laidOut = LaidOutPage.of(page);
            assertThat(laidOut.text().lines().findFirst()).hasValueSatisfying(
                    first -> assertThat(first).startsWith(page.title()));
            assertThat(laidOut.lines()).hasSameSizeAs(laidOut.text().lines().toList());
            assertThat(laidOut.styles()).allSatisfy(style -> assertThat(style.start() + style.length())
                    .isLessThanOrEqualTo(laidOut.text().length()));
        }));
        assertThat(LaidOutPage.of(manual.contents()).text()).contains("Views", "\u2022 Clients\n", "Extensions",
                "\u2022 Kiosk\n");
    }

    @Test
    void aPageOfAViewIsFoundByItsPart() {
        assertThat(manual.pageOfView("org.lockkeeper.part.clients").id()).isEqualTo("clients");
        assertThat(manual.pageOfView("com.acme.kiosk")).isEqualTo(KIOSK);
        assertThat(manual.pageOfView("com.acme.other")).isEqualTo(manual.contents());
    }

    @Test
    void ofTwoPagesOfOneIdTheWrittenOneCounts() {
        HelpPage other = new HelpPage("clients", "Extensions", "Other", "# Other\n");

        assertThat(Manual.of(List.of(other)).page("clients")).hasValueSatisfying(
                page -> assertThat(page.title()).isEqualTo("Clients"));
    }

    @Test
    void pagesAreFoundByTheBeginningsOfAllWordsTitlesFirst() {
        assertThat(manual.find("kiosk")).extracting(hit -> hit.page().id()).startsWith("com.acme.kiosk");
        assertThat(manual.find("filt lang")).extracting(hit -> hit.page().id()).startsWith("filter-language");
        assertThat(manual.find("iosk")).isEmpty();
        assertThat(manual.find("clients nosuchword")).isEmpty();
        assertThat(manual.find(" ")).isEmpty();
        assertThat(manual.find("kiosk.log")).singleElement().extracting(Hit::excerpt).asString()
                .contains("kiosk.log");
    }

    @Test
    void linksThatLeadNowhereAreTold() {
        HelpPage wrong = new HelpPage("wrong", "Extensions", "Wrong", "# Wrong\n\n[a](nothing.md) [b](clients.md#no)"
                + " [c](#no) [d](https://acme.example) [e](clients.md#chips)\n");

        assertThat(Manual.of(List.of(wrong)).deadLinks()).contains("wrong: nothing.md", "wrong: clients.md#no",
                "wrong: #no").doesNotContain("wrong: clients.md#chips").noneMatch(link -> link.contains("acme.example"));
        assertThat(Place.of("clients.md#chips", "x")).hasToString("clients#chips");
    }

    @Test
    void aPageIsLaidOutAsTextWithMarks() {
        LaidOutPage page = LaidOutPage.of(KIOSK);

        assertThat(page.text()).isEqualTo("""
                Kiosk <b>

                It is about kiosks and kiosk.log.

                Where to look
                \u2022 the clients
                \u2022 over there

                \u2022 K: Does opens it; When always
                """);
        assertThat(page.styles()).extracting(LaidOutPage.Style::look).containsExactly(Look.TITLE, Look.STRONG, Look.CODE,
                Look.SECTION, Look.CODE, Look.STRONG);
        assertThat(page.links()).extracting(LaidOutPage.Link::target).containsExactly("clients.md", "#where-to-look");
        assertThat(page.offset("where-to-look")).hasValue(page.text().indexOf("Where to look"));
        assertThat(page.linkAt(page.text().indexOf("the clients"))).isPresent();
        assertThat(page.linkAt(0)).isEmpty();
        assertThat(page.lines().get(5)).isEqualTo(new LaidOutPage.Line(0, 1));
    }

    @Test
    void theManualIsOneHtmlPageWhoseLinksStayInIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ManualHtml(manual).write("1.2.3", out);

        String html = out.toString(StandardCharsets.UTF_8);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("Version 1.2.3", "id=\"com.acme.kiosk\"",
                "id=\"com.acme.kiosk.where-to-look\"", "href=\"#com.acme.kiosk.where-to-look\"", "href=\"#clients\"",
                "<td>opens it</td>", "Kiosk &lt;b&gt;").doesNotContain("href=\"clients.md\"", "src=", "http://");
    }

    @Test
    void aRuleHasAPageMadeFromWhatItSays() {
        RuleDescription rule = new RuleDescription("AC-1", "Kiosk *locked*", "The computer is a kiosk.", "Nobody gets in.",
                List.of(new Citation("Manual of kiosks", "2")), true, List.of());
        List<HelpPage> pages = RulePages.of(List.of(rule), Map.of("AC-1", List.of(
                Breakpoint.each(Attribute.LOCAL_ADMIN), Breakpoint.target(ProductVersion.of(7, 3, 0)),
                new Breakpoint.ReportAge(Duration.ofDays(14)),
                new Breakpoint.Multiple(Attribute.FREE_BYTES, 2, Attribute.DATABASE_BYTES))));

        assertThat(pages).extracting(HelpPage::id).containsExactly("rules", "AC-1");
        assertThat(LaidOutPage.of(pages.getLast()).text()).contains("AC-1 Kiosk *locked*", "Derived", "The computer is a"
                + " kiosk.", "Nobody gets in.", "the target: from 7.3.0 on", "older than 14 days", "reaches 2 times",
                "Manual of kiosks, \"2\"");
    }

    @Test
    void aRuleHasAPageWhateverItsIdLooksLike() {
        List<HelpPage> pages = RulePages.of(Stream.of("ACME 1", "ACME-1", "*<ACME>/1", "", "rules").map(id -> new RuleDescription(id,
                "Kiosk", "It is one.", "Nobody gets in.", List.of(new Citation("Manual", "2")), true, List.of())).toList(), Map.of());

        assertThat(pages).extracting(HelpPage::id).doesNotHaveDuplicates().startsWith("rules", "ACME-1").hasSize(6);
        assertThat(LaidOutPage.of(pages.getFirst()).text()).contains("*<ACME>/1", "ACME 1");
        assertThat(LaidOutPage.of(pages.get(3)).text()).contains("*<ACME>/1 Kiosk");
    }

    @Test
    void everyFieldOfAClientIsListed() {
        String page = LaidOutPage.of(FieldPage.of(ClientFields.all())).text();

        assertThat(ClientFields.all()).allSatisfy(field -> assertThat(page).contains(field.id()));
    }
}
