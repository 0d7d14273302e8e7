package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.model.UserMails;
import org.lockkeeper.report.pdf.PdfPaper;
import org.lockkeeper.report.xlsx.XlsxPaper;

/** Papers as PDF and as workbooks. */
class DocumentsTest {

    @TempDir
    private Path folder;

    private static final String EUROPE = "ąčďéěíňóřšťúůýž ßäöüñçêëœ øæåłńśźż ğışțșőű þð ħġ ļģķņ Αθήνα ώϊ Київ їєґ Ћџђ ѓќ Ѝ";

    private static Paper paper(Reader reader, UpgradePlan plan) {
        PaperScope scope = new PaperScope(plan, plan.clients(), null);
        return reader == Reader.USER ? UserMails.paper(scope, UserMails.of(scope, "cs", null)) : Papers.of(reader, scope);
    }

    private static Paper made(List<Section> sections, Block.Table table) {
        return new Paper(Reader.ADMIN, "A paper", "An answer.", Verdict.AUTOMATIC, List.of(), sections, table,
                new Section("What this paper rests on", List.of(new Block.Text("Nothing."))));
    }

    private static PDDocument pdf(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aPdfIsTaggedHasBookmarksAndItsFont(Reader reader) throws IOException {
        for (UpgradePlan plan : List.of(Plans.ordinary(), Plans.hostile())) {
            Paper paper = paper(reader, plan);
            try (PDDocument document = pdf(paper)) {
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.title());
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
                assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).hasSize(1);
                List<String> bookmarks = new ArrayList<>();
                for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                    bookmarks.add(item.getTitle());
                }
                assertThat(bookmarks).hasSize(paper.sections().size() + 1).endsWith(paper.origin().title());
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                        assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+Liberation.*");
                    }
                }
                assertThat(text(document)).contains(paper.answer().replaceAll("\\s+", " "), "Page 1 of ");
            }
        }
    }

    @Test
    void everyTextIsInAnElementThatSaysWhatItIs() throws IOException {
        try (PDDocument document = pdf(paper(Reader.ADMIN, Plans.ordinary()))) {
            List<String> types = new ArrayList<>();
            types(document.getDocumentCatalog().getStructureTreeRoot().getKids(), types);

            assertThat(types).contains("Document", "H1", "Sect", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH",
                    "TD");
        }
    }

    private static void types(List<Object> kids, List<String> into) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                into.add(element.getStructureType());
                types(element.getKids(), into);
            }
        }
    }

    @Test
    void theLettersOfEuropeAreThereAndOthersLeaveAMark() throws IOException {
        try (PDDocument document = pdf(made(List.of(new Section("Names", List.of(new Block.Text(EUROPE),
                new Block.Text("smile \uD83D\uDE00 end\u202e")))), new Block.Table(List.of(), List.of())))) {
            assertThat(text(document)).contains(EUROPE).contains("smile ? end");
        }
    }

    @Test
    void noHeadOfATableStandsAloneAtTheEndOfAPage() throws IOException {
        Block.Table table = new Block.Table(List.of("Number", "Statement"), List.of(List.of("one", "many words ".repeat(60))));
        for (int above = 20; above < 60; above++) {
            List<Block> blocks = new ArrayList<>(Collections.nCopies(above, new Block.Text("A line.")));
            blocks.add(table);
            try (PDDocument document = pdf(made(List.of(new Section("Rows", blocks)), table))) {
                for (int number = 1; number <= document.getNumberOfPages(); number++) {
                    PDFTextStripper page = new PDFTextStripper();
                    page.setStartPage(number);
                    page.setEndPage(number);
                    String text = page.getText(document);
                    assertThat(text.contains("Number")).as(above + " lines above, page " + number)
                            .isEqualTo(text.contains("many words"));
                }
            }
        }
    }

    @Test
    void aColumnOfLongTextsHasMostOfTheRoom() throws IOException {
        Block.Table table = new Block.Table(List.of("Long", "Short"),
                List.of(List.of("many words ".repeat(100), "a sentence of a length that needs more than a third of the whole page to stand alone")));
        try (PDDocument document = pdf(made(List.of(new Section("Rows", List.of(table))), table))) {
            PDFTextStripper page = new PDFTextStripper();
            assertThat(page.getText(document).lines().filter(l -> l.contains("many words")).count()).isLessThan(15);
        }
    }

    @Test
    void longTablesGoOnUnderTheirHeadAndLongWordsStayOnThePage() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(List.of("row" + i, "x".repeat(i % 50 * 20), i == 100 ? "many words ".repeat(2000) : ""));
        }
        Block.Table table = new Block.Table(List.of("Number", "Word", "Text"), rows);
        try (PDDocument document = pdf(made(List.of(new Section("Rows", List.of(table))), table))) {
            String text = text(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            for (int i = 0; i < 200; i++) {
                assertThat(text).contains("row" + i + " ");
            }
            PDFTextStripper page = new PDFTextStripper();
            page.setStartPage(2);
            page.setEndPage(2);
            assertThat(page.getText(document)).contains("Number");
        }
    }

    private Map<String, String> workbook(Paper paper) throws IOException {
        Path file = folder.resolve("paper.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxPaper.write(paper, out);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aWorkbookHasAFrozenHeaderFiltersAndNoFormula(Reader reader) throws IOException {
        for (UpgradePlan plan : List.of(Plans.ordinary(), Plans.hostile())) {
            Map<String, String> parts = workbook(paper(reader, plan));
            assertThat(parts.get("xl/workbook.xml")).contains("\"Table\"", "\"About\"");
            assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter")
                    .doesNotContain("<f>");
            assertThat(parts.get("xl/worksheets/sheet2.xml")).doesNotContain("<f>");
        }
    }

    @Test
    void cellsHaveTypesAndWhatLooksLikeAFormulaStaysText() throws IOException {
        Map<String, String> parts = workbook(made(List.of(), new Block.Table(
                List.of("minutes", "computer", "doneAt"),
                List.of(List.of("27", "0042", "2011-10-05T08:00:00"), List.of("", "=cmd|' /c calc'!A1", "")))));

        assertThat(parts.get("xl/worksheets/sheet1.xml")).containsPattern("<c r=\"A2\"[^>]*><v>27</v>")
                .containsPattern("<c r=\"B2\"[^>]*t=\"s\"").containsPattern("<c r=\"C2\"[^>]*><v>40821\\.33")
                .containsPattern("<c r=\"B3\"[^>]*t=\"s\"").doesNotContain("<f>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("0042", "=cmd|");
    }

    @Test
    void aTimeWithAnOffsetIsATimeThatShowsIt() throws IOException {
        Map<String, String> parts = workbook(made(List.of(), new Block.Table(List.of("doneAt", "clients"),
                List.of(List.of("2011-10-05T08:00:00+02:00", "3"), List.of("2011-10-05 08:00:00 +02:00", "12"),
                        List.of("2011-10-05 08:00:00 UTC", "0"), List.of("no date known", "")))));

        String sheet = parts.get("xl/worksheets/sheet1.xml");
        for (String cell : List.of("A2", "A3", "A4")) {
            assertThat(sheet).containsPattern("<c r=\"" + cell + "\"[^>]*><v>40821\\.33");
        }
        assertThat(sheet).containsPattern("<c r=\"A5\"[^>]*t=\"s\"").containsPattern("<c r=\"B4\"[^>]*><v>0</v>");
        assertThat(parts.get("xl/styles.xml")).contains("&quot; +02:00&quot;").contains("&quot; UTC&quot;");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void whatIsANumberIsOneForEachReader(Reader reader) throws IOException {
        Paper paper = paper(reader, Plans.ordinary());
        String sheet = workbook(paper).get("xl/worksheets/sheet1.xml");
        int numbers = 0;
        for (int c = 0; c < paper.table().columns().size(); c++) {
            for (int r = 0; r < Math.min(20, paper.table().rows().size()); r++) {
                String value = paper.table().rows().get(r).get(c);
                if (value.matches("\\d{1,9}")) {
                    numbers++;
                    assertThat(sheet).as(paper.table().columns().get(c))
                            .containsPattern("<c r=\"" + (char) ('A' + c) + (r + 2) + "\"[^>]*><v>" + value + "</v>");
                }
            }
        }
        if (reader == Reader.MANAGER || reader == Reader.TECHNICIAN) {
            assertThat(numbers).isPositive();
        }
    }

    /** Spreadsheets make no room for wrapped lines by themselves: the next row would be written over. */
    @Test
    void rowsAreAsHighAsTheirLongestCell() throws IOException {
        Map<String, String> parts = workbook(made(List.of(), new Block.Table(List.of("computer", "step"),
                List.of(List.of("HBR-WS-012", "short"), List.of("HBR-WS-013", "many words ".repeat(20)),
                        List.of("HBR-WS-014", "many words ".repeat(2000))))));

        assertThat(parts.get("xl/worksheets/sheet1.xml")).containsPattern("<row r=\"2\"[^t]*>")
                .containsPattern("<row r=\"3\" ht=\"75\\.0\"").containsPattern("<row r=\"4\" ht=\"405\\.0\"");
    }
}
