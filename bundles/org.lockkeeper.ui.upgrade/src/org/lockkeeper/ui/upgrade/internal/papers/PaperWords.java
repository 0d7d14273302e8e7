package org.lockkeeper.ui.upgrade.internal.papers;

import java.util.List;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.report.handover.PaperFormat;

/** What readers and formats are called, for people. */
public final class PaperWords {

    /** Readers in the order in which they are offered. */
    public static final List<Reader> READERS = List.of(Reader.TECHNICIAN, Reader.ADMIN, Reader.MANAGER, Reader.AUDITOR,
            Reader.USER);

    private PaperWords() {
    }

    /** Whom it is for, and what it is then. */
    public static String reader(Reader reader) {
        return switch (reader) {
            case ADMIN -> PaperMessages.Reader_admin;
            case TECHNICIAN -> PaperMessages.Reader_technician;
            case USER -> PaperMessages.Reader_user;
            case MANAGER -> PaperMessages.Reader_manager;
            case AUDITOR -> PaperMessages.Reader_auditor;
        };
    }

    static String format(PaperFormat format) {
        return switch (format) {
            case HTML -> PaperMessages.Format_html;
            case PDF -> PaperMessages.Format_pdf;
            case XLSX -> PaperMessages.Format_xlsx;
            case CSV -> PaperMessages.Format_csv;
            case MARKDOWN -> PaperMessages.Format_md;
            case JSON -> PaperMessages.Format_json;
            case ICS -> PaperMessages.Format_ics;
            case EML -> PaperMessages.Format_eml;
        };
    }

    static String language(String language) {
        return switch (language) {
            case "de" -> PaperMessages.Language_de;
            case "cs" -> PaperMessages.Language_cs;
            case "en" -> PaperMessages.Language_en;
            default -> language;
        };
    }
}
