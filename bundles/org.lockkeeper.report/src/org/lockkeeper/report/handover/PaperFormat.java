package org.lockkeeper.report.handover;

/** A form in which papers are written. */
public enum PaperFormat {
    /** A web page in one file. */
    HTML("html"),
    /** Pages to print. */
    PDF("pdf"),
    /** A spreadsheet with one table and its origin. */
    XLSX("xlsx"),
    /** One table as text. */
    CSV("csv"),
    /** Text that programs make pages of. */
    MARKDOWN("md"),
    /** For programs. */
    JSON("json"),
    /** The dates, for a calendar. */
    ICS("ics"),
    /** A draft of a mail for each account: several files. */
    EML("eml");

    private final String id;

    PaperFormat(String id) {
        this.id = id;
    }

    /** As on the command line, and how names of files end: {@code md}. */
    public String id() {
        return id;
    }

    /** Whether it is a folder of files instead of one file. */
    public boolean isFolder() {
        return this == EML;
    }
}
