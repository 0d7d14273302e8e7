package org.lockkeeper.store.internal.rows;

import java.util.Collections;
import java.util.List;

/** The columns of the table OBSERVATION, in the order in which statements here name them. */
public final class ObservationColumns {

    static final int ID = 1;
    static final int IMPORT = 2;
    static final int FILE = 3;
    static final int LINE = 4;
    static final int BYTE_OFFSET = 5;
    static final int OBSERVED_AT = 6;
    static final int OBSERVED_AT_OFFSET = 7;
    static final int SOURCE = 8;
    static final int KIND = 9;
    static final int SERVER = 10;
    static final int ACCOUNT = 11;
    static final int COMPUTER = 12;
    static final int CONNECTOR = 13;
    static final int TABLE = 14;
    static final int VARIABLE = 15;
    static final int ATTRIBUTES = 16;

    /** Longest text that a column takes, in UTF-16 units; Derby's longest VARCHAR. */
    public static final int LONGEST_TEXT = 32_672;

    private static final List<String> NAMES = List.of("ID", "IMPORT_ID", "FILE_ID", "LINE_NUMBER", "BYTE_OFFSET",
            "OBSERVED_AT", "OBSERVED_AT_OFFSET", "SOURCE_KIND", "SUBJECT_KIND", "SUBJECT_SERVER", "SUBJECT_ACCOUNT",
            "SUBJECT_COMPUTER", "SUBJECT_CONNECTOR", "SUBJECT_TABLE", "SUBJECT_VARIABLE", "ATTRIBUTES");

    private ObservationColumns() {
    }

    /** All names, in order. */
    public static List<String> names() {
        return NAMES;
    }

    static String insert() {
        return "INSERT INTO OBSERVATION (" + String.join(", ", NAMES) + ") VALUES ("
                + String.join(", ", Collections.nCopies(NAMES.size(), "?")) + ")";
    }

    static String select() {
        return "SELECT " + String.join(", ", NAMES) + " FROM OBSERVATION";
    }
}
