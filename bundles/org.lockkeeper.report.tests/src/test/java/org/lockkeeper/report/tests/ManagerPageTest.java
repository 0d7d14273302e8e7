package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.pdf.PdfPaper;

/** A manager's paper is one page, however many servers there are. */
class ManagerPageTest {

    private static final String LONG = ".shipping-and-international-forwarding-company.example";

    /** Servers with long names, each with a few people cut off, and as many that are left out. */
    private static UpgradePlan plan(int servers) {
        UpgradePlan ordinary = Plans.ordinary();
        ServerPlan one = ordinary.servers().getFirst();
        List<ServerPlan> plans = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            plans.add(new ServerPlan(new Server("mail" + i + LONG, one.server().facts(), one.server().reports(),
                    one.server().newestEvidenceAt()), one.asOf(), one.detection(), one.nextReportDue(), one.findings(),
                    one.steps(), new CutOff(1, 5 + i, true, 1, 1), one.nextChecks(), one.unread()));
        }
        List<UpgradePlan.Skipped> skipped = IntStream.range(0, servers)
                .mapToObj(i -> new UpgradePlan.Skipped("new" + i + LONG, ProductVersion.of(7, 4, 0),
                        "The server new" + i + LONG + " is 7.4.0 already.")).toList();
        List<String> problems = skipped.stream().map(UpgradePlan.Skipped::problem).toList();
        return new UpgradePlan(ordinary.target(), ordinary.generatedAt(), plans, ordinary.clients(), ordinary.totals(),
                problems, skipped, List.of(ordinary.nextChecks().getFirst(), ordinary.nextChecks().getFirst()), _ -> List.of());
    }

    private static PDDocument pdf(UpgradePlan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(Papers.of(Reader.MANAGER, new PaperScope(plan, plan.clients(), null)), out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void isOnePageForManyServers() throws IOException {
        for (int servers = 1; servers < 40; servers++) {
            try (PDDocument document = pdf(plan(servers))) {
                assertThat(document.getNumberOfPages()).as("%d servers", servers).isOne();
            }
        }
    }

    @Test
    void namesTheWorstAndSumsUpTheOthers() throws IOException {
        try (PDDocument document = pdf(plan(6))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("mail5" + LONG).contains("mail4" + LONG).doesNotContain("mail3" + LONG)
                    .contains("4 more servers together: Whatever is not known, at least 4 and at most 26 clients lose")
                    .contains("5 more problems; the paper for admin tells each.")
                    .contains("6 servers, the oldest 2011-09-08");
        }
        try (PDDocument document = pdf(plan(3))) {
            assertThat(new PDFTextStripper().getText(document)).contains("mail0" + LONG, "mail2" + LONG)
                    .doesNotContain("more server");
        }
    }

    @Test
    void ofManyServersLeftOutTheAnswerNamesAFew() {
        assertThat(PlanText.answer(plan(4))).contains("new3" + LONG + " left out.");
        assertThat(PlanText.answer(plan(9))).contains("new2" + LONG + " and 6 more left out.").doesNotContain("new3");
    }
}
