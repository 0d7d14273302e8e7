package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.PaperScope;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.model.Reader;
import org.lockkeeper.report.model.UserMails;
import org.lockkeeper.report.paper.CalendarWriter;
import org.lockkeeper.report.paper.MailDrafts;
import org.lockkeeper.report.paper.PaperWriter;
import org.lockkeeper.report.pdf.PdfPaper;
import org.lockkeeper.report.xlsx.XlsxPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper report}: the paper for one reader. */
@Command(name = "report", sortOptions = false, sortSynopsis = false,
        description = {"Writes the paper for one reader, from the plan of the workspace: blocked first, grouped by what"
                + " is to be done, with date, age of the data, rules, and the SHA-256 of the sources.", ""},
        footer = {
            "",
            "@|bold Readers|@",
            "  admin       everything, grouped by what is done first",
            "  technician  a section per computer with boxes to tick",
            "  user        drafts of mails: what happens, when, what to do; nothing is sent",
            "  manager     one page: can it be done, how many people, what it costs",
            "  auditor     each verdict with its derivation and evidence",
            "",
            "@|bold Formats|@",
            "  html, pdf, md, json  all of it",
            "  xlsx, csv       one table (for user: the rows of a mail merge); xlsx with a sheet about its origin",
            "  ics             when reports of affected users are due (admin, manager)",
            "  eml             a draft per account into the folder --out (user)",
            "",
            ListOptions.WHERE_HELP,
            "",
            "The answer at the top is about the whole plan, whatever the filter.",
            "",
            "@|bold Exit codes|@  0 done, whatever the verdicts     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper report --to 7.3 --for manager --format html --out decision.html",
            "  lockkeeper report --to 7.3 --for manager --change --format pdf --out change.pdf",
            "  lockkeeper report --to 7.3 --for technician --where \"server = mail1\" --format html --out work.html",
            "  lockkeeper report --to 7.3 --for user --format eml --language cs --out drafts"})
final class ReportCommand implements Callable<Integer> {

    private static final List<String> WHOLE = List.of("html", "pdf", "xlsx", "md", "json", "csv");

    private final Session session;

    @Mixin
    private final PlanScope scope = new PlanScope();

    @Option(names = "--for", paramLabel = "READER", required = true, order = 3,
            description = "admin, technician, user, manager or auditor.")
    private String reader = "";

    @Option(names = "--format", paramLabel = "FORMAT", required = true, order = 4,
            description = "html, pdf, xlsx, csv, md, json, ics or eml; see below.")
    private String format = "";

    @Option(names = {"-o", "--out"}, paramLabel = "FILE|DIR", order = 5,
            description = "Write to this file, all or nothing; - (default) is standard output. A folder for eml.")
    private @Nullable String out;

    @Option(names = "--language", paramLabel = "LANGUAGE", order = 6,
            description = "Language of the mails to users: en (default), de or cs.")
    private @Nullable String language;

    @Option(names = "--when", paramLabel = "TEXT", order = 7,
            description = "When the upgrade is, as the mails to users are to say it: \"on 3 November at 18:00\".")
    private @Nullable String when;

    @Option(names = "--change", order = 8,
            description = "The change-management package instead: impact, risk, plan, back-out, test, communication; for admin"
                    + " and manager.")
    private boolean change;

    @Mixin
    private final CommonOptions common;

    ReportCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        Reader wanted = reader();
        String kind = format.toLowerCase(Locale.ROOT);
        check(wanted, kind);
        PlanScope.Scoped scoped = scope.plan(session);
        PaperScope paperScope = new PaperScope(scoped.plan(), scoped.clients(), scope.where());
        try {
            if (kind.equals("ics")) {
                calendar(paperScope);
            } else if (wanted == Reader.USER) {
                mails(paperScope, kind);
            } else {
                print(change ? Papers.change(wanted, paperScope) : Papers.of(wanted, paperScope), kind);
            }
        } catch (StandardOutput.ReaderGone e) {
            // the reader has seen enough
        }
        return ExitCode.DONE;
    }

    private Reader reader() throws ProblemException {
        return Arrays.stream(Reader.values()).filter(r -> r.toString().equalsIgnoreCase(reader)).findFirst()
                .orElseThrow(() -> new ProblemException("--for: there is no reader \"" + reader + "\"; there are "
                        + Arrays.stream(Reader.values()).map(Reader::toString).collect(Collectors.joining(", ")) + "."));
    }

    private void check(Reader wanted, String kind) throws ProblemException {
        switch (kind) {
            case "ics" -> {
                if (wanted != Reader.ADMIN && wanted != Reader.MANAGER) {
                    throw new ProblemException("--format ics holds when reports are due; it is for admin and manager.");
                }
            }
            case "eml" -> {
                if (wanted != Reader.USER) {
                    throw new ProblemException("--format eml is for user; papers for " + wanted + " are "
                            + String.join(", ", WHOLE) + ".");
                }
                folder();
            }
            default -> {
                if (!WHOLE.contains(kind)) {
                    throw new ProblemException("--format: there is no format \"" + format + "\"; there are "
                            + String.join(", ", WHOLE) + ", ics, eml.");
                }
            }
        }
        if (change && (wanted != Reader.ADMIN && wanted != Reader.MANAGER || kind.equals("ics"))) {
            throw new ProblemException("--change is for admin and manager, in " + String.join(", ", WHOLE) + ".");
        }
        if (wanted != Reader.USER && (language != null || when != null)) {
            throw new ProblemException((language != null ? "--language" : "--when") + " is for the mails to users; the"
                    + " other papers are in English, as the rules and their documents are.");
        }
        if (language != null && !UserMails.LANGUAGES.contains(language)) {
            throw new ProblemException("--language: there is no \"" + language + "\"; there are "
                    + String.join(", ", UserMails.LANGUAGES) + ".");
        }
    }

    private String folder() throws ProblemException {
        if (out == null || Session.isStandardOutput(out)) {
            throw new ProblemException("--format eml writes a file per account: give a folder with --out DIR.");
        }
        return out;
    }

    private void calendar(PaperScope papers) throws ProblemException, IOException {
        if (CalendarWriter.dated(papers.plan()).isEmpty()) {
            throw new ProblemException("There is no date for a calendar: no server waits for a report of affected users.");
        }
        session.print(out, stream -> CalendarWriter.write(papers.plan(), stream));
    }

    private void mails(PaperScope papers, String kind) throws ProblemException, IOException {
        List<UserMails.Mail> mails = UserMails.of(papers, language == null ? "en" : language, when);
        long nameless = papers.clients().stream().filter(c -> c.client().subject().account() == null).count();
        if (nameless > 0) {
            session.messages().warning(PlanText.count(nameless, "client") + " of unknown accounts: nobody to write to.");
        }
        if (!kind.equals("eml")) {
            print(UserMails.paper(papers, mails), kind);
            return;
        }
        Map<String, byte[]> drafts = MailDrafts.files(mails, papers.plan().generatedAt());
        for (UserMails.Mail mail : mails) {
            if (!MailDrafts.isAddress(mail.to())) {
                session.messages().warning("No draft for \"" + mail.to() + "\": that is no mail address.");
            }
        }
        FolderOutput.write(session, folder(), drafts);
    }

    private void print(Paper paper, String kind) throws ProblemException, IOException {
        session.print(out, stream -> write(paper, kind, stream));
    }

    private static void write(Paper paper, String kind, OutputStream stream) throws IOException {
        switch (kind) {
            case "html" -> PaperWriter.html(paper, stream);
            case "pdf" -> PdfPaper.write(paper, stream);
            case "xlsx" -> XlsxPaper.write(paper, stream);
            case "md" -> PaperWriter.markdown(paper, stream);
            case "json" -> PaperWriter.json(paper, stream);
            default -> PaperWriter.csv(paper.table(), stream);
        }
    }
}
