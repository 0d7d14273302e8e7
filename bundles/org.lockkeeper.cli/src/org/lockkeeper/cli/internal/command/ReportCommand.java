package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.report.handover.PaperFormat;
import org.lockkeeper.report.handover.PaperOrder;
import org.lockkeeper.report.model.UserMails;
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
            "  ics             when reports of affected users are due, and the windows of waves (admin, manager)",
            "  eml             a draft per account into the folder --out (user)",
            "",
            ListOptions.WHERE_HELP,
            "",
            "The answer at the top is about the whole plan, whatever the filter. How fresh the evidence is, is judged as of"
                    + " --as-of, else as \"lockkeeper plan\" does: never as of today.",
            "",
            "@|bold Exit codes|@  0 done, whatever the verdicts     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper report --to 7.3 --for manager --format html --out decision.html",
            "  lockkeeper report --to 7.3 --for manager --change --format pdf --out change.pdf",
            "  lockkeeper report --to 7.3 --for technician --where \"server = mail1\" --format html --out work.html",
            "  lockkeeper report --to 7.3 --for user --format eml --language cs --out drafts"})
final class ReportCommand implements Callable<Integer> {

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
        PaperFormat kind = kind();
        check(wanted, kind);
        PaperOrder order = new PaperOrder(wanted, change, kind, language == null ? "en" : language, when)
                .with(session.paperSections());
        PlanScope.Scoped scoped = scope.plan(true, session);
        PaperScope papers = new PaperScope(scoped.plan(), scoped.clients(), scope.where(), scoped.answers(), scoped.waves());
        String reason = order.whyNot(papers).orElse(null);
        if (reason != null) {
            throw new ProblemException(reason);
        }
        order.shortfalls(papers).forEach(session.messages()::warning);
        try {
            if (kind.isFolder()) {
                FolderOutput.write(session, folder(), order.files(papers));
            } else {
                session.print(out, stream -> order.write(papers, stream));
            }
        } catch (StandardOutput.ReaderGone e) {
            // the reader has seen enough
        }
        return ExitCode.DONE;
    }

    private String folder() throws ProblemException {
        if (out == null || Session.isStandardOutput(out)) {
            throw new ProblemException("--format eml writes a file per account: give a folder with --out DIR.");
        }
        return out;
    }

    private PaperFormat kind() throws ProblemException {
        return Arrays.stream(PaperFormat.values()).filter(f -> f.id().equalsIgnoreCase(format)).findFirst()
                .orElseThrow(() -> new ProblemException("--format: there is no format \"" + format + "\"; there are "
                        + names(Arrays.asList(PaperFormat.values())) + "."));
    }

    private static String names(List<PaperFormat> formats) {
        return formats.stream().map(PaperFormat::id).collect(Collectors.joining(", "));
    }

    private Reader reader() throws ProblemException {
        return Arrays.stream(Reader.values()).filter(r -> r.toString().equalsIgnoreCase(reader)).findFirst()
                .orElseThrow(() -> new ProblemException("--for: there is no reader \"" + reader + "\"; there are "
                        + Arrays.stream(Reader.values()).map(Reader::toString).collect(Collectors.joining(", ")) + "."));
    }

    private void check(Reader wanted, PaperFormat kind) throws ProblemException {
        if (!PaperOrder.formats(wanted, false).contains(kind)) {
            throw new ProblemException(switch (kind) {
                case ICS -> "--format ics holds when reports are due and waves are; it is for admin and manager.";
                default -> "--format " + kind.id() + " is for user; papers for " + wanted + " are "
                        + names(PaperOrder.formats(wanted, change)) + ".";
            });
        }
        if (kind.isFolder()) {
            folder();
        }
        if (change && (!PaperOrder.hasChange(wanted) || !PaperOrder.formats(wanted, true).contains(kind))) {
            throw new ProblemException("--change is for admin and manager, in "
                    + names(PaperOrder.formats(Reader.ADMIN, true)) + ".");
        }
        if (!PaperOrder.isTranslated(wanted) && (language != null || when != null)) {
            throw new ProblemException((language != null ? "--language" : "--when") + " is for the mails to users; the"
                    + " other papers are in English, as the rules and their documents are.");
        }
        if (language != null && !UserMails.LANGUAGES.contains(language)) {
            throw new ProblemException("--language: there is no \"" + language + "\"; there are "
                    + String.join(", ", UserMails.LANGUAGES) + ".");
        }
    }
}
