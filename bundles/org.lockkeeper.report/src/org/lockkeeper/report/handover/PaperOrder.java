package org.lockkeeper.report.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.PaperSteps;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.model.UserMails;
import org.lockkeeper.report.paper.CalendarWriter;
import org.lockkeeper.report.paper.MailDrafts;
import org.lockkeeper.report.paper.PaperWriter;
import org.lockkeeper.report.pdf.PdfPaper;
import org.lockkeeper.report.xlsx.XlsxPaper;

/**
 * A paper as it is asked for.
 *
 * @param reader whom it is for
 * @param change whether it is the change-management package
 * @param format its form, one of {@link #formats}
 * @param language of the mails to users, one of {@link UserMails#LANGUAGES}; the other papers are in English
 * @param when the day of the upgrade as the mails to users say it; {@code null} where it is not decided
 * @param added sections of extensions, which stand behind the others; mails have none
 */
public record PaperOrder(Reader reader, boolean change, PaperFormat format, String language, @Nullable String when,
        List<PaperSection> added) {

    private static final List<PaperFormat> WHOLE = List.of(PaperFormat.HTML, PaperFormat.PDF, PaperFormat.XLSX,
            PaperFormat.CSV, PaperFormat.MARKDOWN, PaperFormat.JSON);

    /** Checks that there is such a paper. */
    public PaperOrder {
        Objects.requireNonNull(language);
        added = List.copyOf(added);
        if (!formats(reader, change).contains(format) || change && !hasChange(reader)
                || !UserMails.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("there is no such paper");
        }
    }

    /** A paper without sections of extensions. */
    public PaperOrder(Reader reader, boolean change, PaperFormat format, String language, @Nullable String when) {
        this(reader, change, format, language, when, List.of());
    }

    /** The same with sections of extensions. */
    public PaperOrder with(List<PaperSection> sections) {
        return new PaperOrder(reader, change, format, language, when, sections);
    }

    /** A paper in English, of an upgrade without a day. */
    public static PaperOrder of(Reader reader, PaperFormat format) {
        return new PaperOrder(reader, false, format, UserMails.LANGUAGES.getFirst(), null);
    }

    /** The forms that a reader's paper comes in, the best to read first. */
    public static List<PaperFormat> formats(Reader reader, boolean change) {
        List<PaperFormat> formats = new ArrayList<>(WHOLE);
        if (reader == Reader.USER) {
            formats.add(PaperFormat.EML);
        } else if (hasChange(reader) && !change) {
            formats.add(PaperFormat.ICS);
        }
        return formats;
    }

    /** Whether there is a change-management package for a reader. */
    public static boolean hasChange(Reader reader) {
        return reader == Reader.ADMIN || reader == Reader.MANAGER;
    }

    /** Whether a reader's paper is in a language of choice and says when the upgrade is. */
    public static boolean isTranslated(Reader reader) {
        return reader == Reader.USER;
    }

    /** The paper itself, whatever its form. */
    public Paper paper(PaperScope scope) {
        if (reader == Reader.USER) {
            List<String> lacking = shortfalls(scope);
            Paper mails = UserMails.paper(scope, mails(scope));
            return lacking.isEmpty() ? mails : mails.after(new Section("What to know before these are sent", lacking.stream()
                    .map(Block.Text::new).map(Block.class::cast).toList()));
        }
        return (change ? Papers.change(reader, scope) : Papers.of(reader, scope)).with(added.stream()
                .flatMap(section -> section.section(reader, scope).stream()).toList());
    }

    /** Why there is nothing to write, as a sentence; empty where there is. */
    public Optional<String> whyNot(PaperScope scope) {
        return format == PaperFormat.ICS && !CalendarWriter.hasDates(scope)
                ? Optional.of("There is no date for a calendar: no server waits for a report of affected users, and waves have"
                        + " no first day (lockkeeper waves --start DATE --save, or the tab Waves).")
                : Optional.empty();
    }

    /** What the paper cannot have, as sentences. */
    public List<String> shortfalls(PaperScope scope) {
        if (reader != Reader.USER) {
            return List.of();
        }
        List<String> lacking = new ArrayList<>();
        long nameless = scope.clients().stream().filter(c -> c.client().subject().account() == null).count();
        if (nameless > 0) {
            lacking.add(PlanText.count(nameless, "client") + " of unknown accounts: nobody to write to.");
        }
        for (UserMails.Mail mail : mails(scope)) {
            MailDrafts.whyNot(mail.to()).ifPresent(reason -> lacking.add((format == PaperFormat.EML ? "No draft for \""
                    : "No mail can be addressed to \"") + mail.to() + "\": " + reason));
            if (MailDrafts.needsSmtpUtf8(mail.to())) {
                lacking.add("The address \"" + mail.to() + "\" has letters beyond ASCII before the @: it is reached only where"
                        + " the mail program and every server on the way know SMTPUTF8 (RFC 6531). Where one does not, use"
                        + " another address of that user.");
            }
        }
        return lacking;
    }

    /**
     * Writes the paper.
     *
     * @param out flushed and closed by the caller
     * @throws IllegalStateException where the form is several {@link #files}
     */
    public void write(PaperScope scope, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> PaperWriter.html(paper(scope), out);
            case PDF -> PdfPaper.write(paper(scope), out);
            case XLSX -> XlsxPaper.write(paper(scope), out);
            case CSV -> PaperWriter.csv(paper(scope).table(), out);
            case MARKDOWN -> PaperWriter.markdown(paper(scope), out);
            case JSON -> PaperWriter.json(paper(scope), PaperSteps.of(reader, scope), out);
            case ICS -> CalendarWriter.write(scope, out);
            case EML -> throw new IllegalStateException("drafts are several files");
        }
    }

    /** The files of a form that is a folder, by their names. */
    public Map<String, byte[]> files(PaperScope scope) {
        return MailDrafts.files(mails(scope), scope.plan().generatedAt());
    }

    private List<UserMails.Mail> mails(PaperScope scope) {
        return UserMails.of(scope, language, when);
    }
}
