package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.handover.PaperFormat;
import org.lockkeeper.report.handover.PaperOrder;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.PaperSteps;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.model.UserMails;
import org.lockkeeper.report.paper.CalendarWriter;
import org.lockkeeper.report.paper.MailDrafts;
import org.lockkeeper.report.paper.PaperWriter;

/** Papers for five readers. */
class PapersTest {

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String text(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PaperScope all(UpgradePlan plan) {
        return new PaperScope(plan, plan.clients(), null);
    }

    private static Paper paper(Reader reader, UpgradePlan plan) {
        return reader == Reader.USER ? UserMails.paper(all(plan), UserMails.of(all(plan), "en", null))
                : Papers.of(reader, all(plan));
    }

    private static ClientPlan client(String account, String computer, Verdict verdict) {
        return new ClientPlan(new Client(new Subject.OfClient("mail1", account, computer, Connector.KOFF), Facts.NONE,
                List.of(Evidence.ofFile(new SourceFile("list.csv", "/in/list.csv", "a".repeat(64), 1), null))), verdict,
                List.of(), List.of());
    }

    private static UpgradePlan planOf(ClientPlan... clients) {
        return new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.parse("2026-11-21T20:00:00Z"),
                Plans.ordinary().servers(), List.of(clients), Map.of(), List.of());
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void eachPaperTellsTheAnswerItsDateItsAgeItsRulesAndItsSources(Reader reader) throws IOException {
        Paper paper = paper(reader, Plans.ordinary());
        String json = text(o -> PaperWriter.json(paper, PaperSteps.of(reader, all(Plans.ordinary())), o));
        for (String written : List.of(text(o -> PaperWriter.html(paper, o)), text(o -> PaperWriter.markdown(paper, o)),
                json)) {
            // programs get exact times, people get them as people write them
            assertThat(written).contains("Do not upgrade yet", written.equals(json) ? "2026-11-21T20:00:00Z"
                    : "2026-11-21 20:00 UTC", "LK-101", "5553 days");
            assertThat(written).containsPattern(reader == Reader.MANAGER ? "SHA-256 over their SHA-256" : "0{64}");
            assertThat(written).contains(reader == Reader.USER ? "WebMail" : "7.3.0");
        }
    }

    @Test
    void aPaperSaysWhomItIsAboutAlsoWhereThatIsOneOrNobody() throws IOException {
        ClientPlan one = client("a@x.example", "A", Verdict.BLOCKED);
        ClientPlan other = client("b@x.example", "B", Verdict.BLOCKED);
        for (var told : Map.of("About the only client of the plan.", all(planOf(one)),
                "About a plan without clients.", all(planOf()), "About all 2 clients of the plan.", all(planOf(one, other)),
                "About 1 of the 2 clients of the plan: those where computer = A.",
                new PaperScope(planOf(one, other), List.of(one), "computer = A")).entrySet()) {
            assertThat(text(o -> PaperWriter.markdown(Papers.of(Reader.MANAGER, told.getValue()), o))).contains(told.getKey());
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void textsOfOthersAreNeverMarkup(Reader reader) throws IOException {
        Paper paper = paper(reader, Plans.hostile());
        assertThat(text(o -> PaperWriter.html(paper, o))).doesNotContain("<script>alert", "<b>B", "<img")
                .doesNotContainPattern("<[^>]*onload");
        assertThat(text(o -> PaperWriter.markdown(paper, o)))
                .doesNotContainPattern("(?<!\\\\)(?:<script|<b>|<img|\\]\\(javascript)");
    }

    @Test
    void blockedComesFirst() {
        UpgradePlan plan = planOf(client("a@x.example", "A", Verdict.AUTOMATIC), client("b@x.example", "B",
                Verdict.BLOCKED), client("c@x.example", "C", Verdict.UNKNOWN));
        for (Reader reader : List.of(Reader.ADMIN, Reader.AUDITOR, Reader.USER)) {
            assertThat(paper(reader, plan).sections().stream().map(Section::verdict).filter(v -> v != null).toList())
                    .as(reader.toString()).containsExactly(Verdict.BLOCKED, Verdict.UNKNOWN, Verdict.AUTOMATIC);
        }
    }

    @Test
    void aTechnicianHasASectionPerComputerWithBoxes() throws IOException {
        String written = text(o -> PaperWriter.markdown(paper(Reader.TECHNICIAN, Plans.ordinary()), o));
        assertThat(written).contains("## mail1: WS-1: BLOCKED", "- [ ] Reinstall it (before the upgrade,"
                + " administrator, elevated, about 10 minutes)", "Why: LK-101", "Done by:", "## Server mail1",
                "- [ ] Copy the log").doesNotContain("z@harbor.example");
    }

    @Test
    void aManagersPaperNamesNobody() throws IOException {
        String written = text(o -> PaperWriter.markdown(paper(Reader.MANAGER, Plans.ordinary()), o));
        assertThat(written).contains("| Administrators of computers | 1 | 10 | 0 |",
                "| Administrators of the servers | 1 | 0 | 1 |", "WebMail").doesNotContain("a.dekker", "WS-1");
    }

    @Test
    void aManagerSeesWhenTheWavesAre() throws IOException {
        ClientPlan one = client("a@x.example", "A", Verdict.BLOCKED);
        List<ScheduledWave> waves = IntStream.rangeClosed(1, 6).mapToObj(i -> wave("Ring " + i, "2026-12-0" + i + "T20:00:00",
                null, one)).toList();
        PaperScope scope = new PaperScope(Plans.ordinary(), List.of(one), null, List.of(), waves);
        assertThat(text(o -> PaperWriter.markdown(Papers.of(Reader.MANAGER, scope), o))).contains(
                "Ring 1 2026-12-01 (1 client); Ring 2 2026-12-02 (1 client); Ring 3 2026-12-03 (1 client);"
                        + " 2 waves more; at last Ring 6 2026-12-06 (1 client).");
        PaperScope four = new PaperScope(Plans.ordinary(), List.of(one), null, List.of(), waves.subList(0, 4));
        assertThat(text(o -> PaperWriter.markdown(Papers.of(Reader.MANAGER, four), o)))
                .contains("Ring 4 2026-12-04 (1 client).").doesNotContain("more; at last");
        assertThat(text(o -> PaperWriter.markdown(paper(Reader.MANAGER, Plans.ordinary()), o))).doesNotContain("Work in waves");
    }

    @Test
    void anAuditorSeesFactsAndPlaces() throws IOException {
        String written = text(o -> PaperWriter.csv(paper(Reader.AUDITOR, Plans.ordinary()).table(), o));
        assertThat(written).contains("updaterService = ABSENT; localAdmin = unknown",
                "harbor/mail1/warning.log:6 (byte 412), 2011-09-08T11:25:17");
    }

    @Test
    void tablesSayThatAServerIsUndecided() throws IOException {
        for (Reader reader : List.of(Reader.ADMIN, Reader.MANAGER, Reader.AUDITOR)) {
            assertThat(text(o -> PaperWriter.csv(paper(reader, Plans.undecidedServer()).table(), o))).as("%s", reader)
                    .contains("Not everything was looked at. 1 source could not be read.");
        }
        assertThat(text(o -> PaperWriter.csv(paper(Reader.ADMIN, Plans.undecidedServer()).table(), o)).lines())
                .last().asString().startsWith("UNKNOWN,,mail1,,,,,");
    }

    // --- mails

    @Test
    void aFilterThatLeavesOutTheWorstClientMakesNobodyReady() {
        UpgradePlan plan = planOf(client("a@x.example", "GOOD", Verdict.AUTOMATIC), client("a@x.example", "BAD",
                Verdict.BLOCKED));
        UserMails.Mail mail = UserMails.of(new PaperScope(plan, plan.clients().subList(0, 1), "computer = good"), "en",
                null).getFirst();
        assertThat(mail.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(mail.computers()).isEqualTo("BAD, GOOD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|on PC1.|on PC1 and PC2.|on PC1, PC2 and PC3.|on a computer that is not known yet."
                + "|on PC1 and perhaps another computer that is not known yet.",
        "de|auf PC1.|auf PC1 und PC2.|auf PC1, PC2 und PC3.|auf einem noch nicht bekannten Computer."
                + "|auf PC1 und vielleicht einem weiteren, noch nicht bekannten Computer.",
        "cs|na PC1.|na PC1 a PC2.|na PC1, PC2 a PC3.|na zat\u00edm nezn\u00e1m\u00e9m po\u010d\u00edta\u010di."
                + "|na PC1 a mo\u017en\u00e1 i na dal\u0161\u00edm, zat\u00edm nezn\u00e1m\u00e9m po\u010d\u00edta\u010di."})
    void whichComputersItIsAboutIsPartOfTheSentence(String language, String one, String two, String three, String none,
            String more) {
        assertThat(sentence(language, "PC1")).endsWith(one);
        assertThat(sentence(language, "PC2", "PC1")).endsWith(two);
        assertThat(sentence(language, "PC3", "PC1", "PC2")).endsWith(three);
        assertThat(sentence(language, (String) null)).endsWith(none);
        assertThat(sentence(language, "PC1", null)).endsWith(more);
    }

    private static String sentence(String language, @Nullable String... computers) {
        return UserMails.of(all(planOf(Arrays.stream(computers).map(c -> client("a@x.example", c, Verdict.UNKNOWN))
                .toArray(ClientPlan[]::new))), language, null).getFirst().upgrade();
    }

    @Test
    void theDayOfTheUpgradeIsWrittenAsPeopleWriteIt() {
        UserMails.Mail mail = UserMails.of(all(planOf(client("a@x.example", "PC1", Verdict.BLOCKED))), "en",
                "on 2026-12-05T20:00:00+01:00").getFirst();
        assertThat(mail.upgrade()).contains("on 2026-12-05 20:00 +01:00.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "cs"})
    void everyLanguageHasEveryText(String language) {
        UpgradePlan plan = planOf(Arrays.stream(Verdict.values()).map(v -> client(v + "@x.example", null, v))
                .toArray(ClientPlan[]::new));
        List<UserMails.Mail> mails = UserMails.of(all(plan), language, null);
        assertThat(mails).extracting(UserMails.Mail::verdict).containsExactly(Verdict.BLOCKED, Verdict.UNKNOWN,
                Verdict.MANUAL, Verdict.AUTOMATIC);
        assertThat(mails).allSatisfy(m -> {
            assertThat(m.paragraphs()).allSatisfy(p -> assertThat(p).isNotBlank().doesNotContain("{", "\ufffd"));
            assertThat(m.wayOut()).contains("WebMail");
            assertThat(m.upgrade()).contains(m.to());
        });
        assertThat(UserMails.of(all(plan), language, "12/24")).allSatisfy(m -> assertThat(m.upgrade()).contains(m.to(),
                "12/24"));
    }

    @Test
    void draftsAreUnsentAndReadBack() {
        UpgradePlan plan = planOf(client("a+b@x.example", "A", Verdict.BLOCKED), client("no address", "B",
                Verdict.BLOCKED), client("../../x@x.example\r\nBcc: all@x.example", "C", Verdict.BLOCKED));
        Map<String, byte[]> files = MailDrafts.files(UserMails.of(all(plan), "cs", "3. listopadu"),
                plan.generatedAt());
        assertThat(files).containsOnlyKeys("a_b@x.example.eml");
        String draft = new String(files.values().iterator().next(), StandardCharsets.US_ASCII);
        assertThat(draft).startsWith("To: a+b@x.example\r\nSubject: =?utf-8?B?").contains("X-Unsent: 1\r\n",
                "Date: Sat, 21 Nov 2026 20:00:00 +0000\r\n");
        assertThat(new String(Base64.getMimeDecoder().decode(draft.substring(draft.indexOf("\r\n\r\n") + 4)),
                StandardCharsets.UTF_8)).contains("poštovní server bude aktualizován: 3. listopadu", "WebMail");
    }

    @Test
    void domainsBeyondAsciiAreWrittenInTheirOtherForm() {
        UpgradePlan plan = planOf(client("eva@m\u00fcller.example", "A", Verdict.BLOCKED),
                client("jan@\u017elu\u0165ou\u010dk\u00fd.example", "B", Verdict.BLOCKED),
                client("ivan@mu\u0308nchen.example", "C", Verdict.BLOCKED));
        Map<String, byte[]> files = MailDrafts.files(UserMails.of(all(plan), "en", null), plan.generatedAt());
        assertThat(files.values()).extracting(f -> new String(f, StandardCharsets.US_ASCII).lines().findFirst().orElse(""))
                .containsExactlyInAnyOrder("To: eva@xn--mller-kva.example",
                        "To: jan@xn--luouk-uva4it5a4g.example", "To: ivan@xn--mnchen-3ya.example");
        assertThat(files).containsKey("eva@xn--mller-kva.example.eml");
        String body = new String(Base64.getMimeDecoder().decode(new String(files.get("eva@xn--mller-kva.example.eml"),
                StandardCharsets.US_ASCII).split("\r\n\r\n", 2)[1]), StandardCharsets.UTF_8);
        assertThat(body).as("people read the domain as they know it").contains("eva@m\u00fcller.example");
    }

    @Test
    void anAddressBeyondAsciiIsWrittenAsRfc6532HasItAndSaysWhatItNeeds() {
        UpgradePlan plan = planOf(client("j\u00f6rg.m\u00fcller@m\u00fcller.example", "A", Verdict.BLOCKED),
                client("\u65e5\u672c@x.example", "B", Verdict.BLOCKED));
        Map<String, byte[]> files = MailDrafts.files(UserMails.of(all(plan), "de", null), plan.generatedAt());
        assertThat(files).hasSize(2).containsKey("j_rg.m_ller@xn--mller-kva.example.eml");
        assertThat(new String(files.get("j_rg.m_ller@xn--mller-kva.example.eml"), StandardCharsets.UTF_8))
                .startsWith("To: j\u00f6rg.m\u00fcller@xn--mller-kva.example\r\nSubject: ");
        for (PaperFormat format : List.of(PaperFormat.EML, PaperFormat.HTML)) {
            assertThat(PaperOrder.of(Reader.USER, format).shortfalls(all(plan))).hasSize(2)
                    .allSatisfy(s -> assertThat(s).contains("SMTPUTF8", "another address of that user"));
        }
    }

    @Test
    void whomNoMailReachesStandsOnThePaper() throws IOException {
        PaperScope scope = all(planOf(client("no address", "A", Verdict.BLOCKED), client(null, "B", Verdict.BLOCKED)));
        String paper = text(o -> PaperOrder.of(Reader.USER, PaperFormat.MARKDOWN).write(scope, o));
        assertThat(paper).contains("What to know before these are sent", "1 client of unknown accounts: nobody to write to.",
                "No mail can be addressed to \"no address\": that is no mail address.");
        assertThat(text(o -> PaperOrder.of(Reader.USER, PaperFormat.MARKDOWN)
                .write(all(planOf(client("a@x.example", "A", Verdict.BLOCKED))), o))).doesNotContain("What to know before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a@stra\u00dfe.example|not certain",
        "a@\uff4d\uff41\uff49\uff4c.example|not certain", "a@x\u3002example|not certain", "a b@x.example|no mail address",
        "no address|no mail address", "@m\u00fcller.example|no mail address", "\u00fc|no mail address"})
    void whatCannotBeAddressedSaysWhyAndHasNoDraft(String account, String reason) {
        UpgradePlan plan = planOf(client(account, "A", Verdict.BLOCKED));
        assertThat(MailDrafts.whyNot(account)).hasValueSatisfying(why -> assertThat(why).contains(reason));
        assertThat(MailDrafts.files(UserMails.of(all(plan), "en", null), plan.generatedAt())).isEmpty();
    }

    @Test
    void aCalendarHasTheDueDatesAndFoldedLines() throws IOException {
        String calendar = text(o -> CalendarWriter.write(all(Plans.ordinary()), o));
        assertThat(calendar).contains("DTSTART:20110922T092517Z\r\n", "DTSTAMP:20261121T200000Z\r\n",
                "SUMMARY:Report of affected users due").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
    }

    private static ScheduledWave wave(String name, String start, @Nullable String end, ClientPlan... clients) {
        return new ScheduledWave(name, LocalDateTime.parse(start), end == null ? null : LocalDateTime.parse(end),
                Arrays.stream(clients).map(c -> c.client().subject()).toList(), "Nothing is left.");
    }

    private static String calendar(@Nullable String filter, List<ClientPlan> clients, ScheduledWave... waves)
            throws IOException {
        PaperScope scope = new PaperScope(Plans.ordinary(), clients, filter, List.of(), List.of(waves));
        return text(o -> CalendarWriter.write(scope, o)).replace("\r\n ", "");
    }

    @Test
    void aCalendarHasTheWindowsOfWaves() throws IOException {
        ClientPlan one = client("a@x.example", "A", Verdict.BLOCKED);
        ClientPlan other = client("b@x.example", "B", Verdict.MANUAL);
        ScheduledWave pilot = wave("Pilot", "2026-12-05T20:00:00", "2026-12-05T23:00:00", one);
        ScheduledWave ring = wave("Ring 1", "2026-12-07T00:00:00", null, one, other);
        String calendar = calendar(null, List.of(one, other), pilot, ring);
        assertThat(calendar).contains("DTSTART:20261205T200000\r\nDTEND:20261205T230000\r\n",
                "SUMMARY:Pilot: 1 client\\, upgrade to 7.3.0", "DTSTART;VALUE=DATE:20261207\r\n",
                "DESCRIPTION:mail1: 2 clients. Work before the upgrade", "Before the next wave: Nothing is left.");

        String moved = calendar(null, List.of(one, other), wave("Pilot", "2026-12-12T20:00:00", null, one));
        assertThat(moved).contains("DTSTART:20261212T200000\r\n").contains(uidBefore("SUMMARY:Pilot", calendar));

        assertThat(calendar("computer = B", List.of(other), pilot, ring)).contains("SUMMARY:Ring 1: 1 client")
                .doesNotContain("Pilot");
    }

    private static String uidBefore(String line, String calendar) {
        String before = calendar.substring(0, calendar.indexOf(line));
        return before.substring(before.lastIndexOf("UID:"), before.indexOf("\r\n", before.lastIndexOf("UID:")));
    }
}
