package org.lockkeeper.store.internal.rows;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;

/**
 * The columns of the table OBSERVATION, in the order in which statements here name them: first those that every
 * observation has, then one per attribute (two for a moment), named by the attribute's id.
 */
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
    static final int FIRST_ATTRIBUTE = 16;

    /** Longest text that a column takes, in UTF-16 units; Derby's longest VARCHAR. */
    public static final int LONGEST_TEXT = 32_672;

    private static final List<String> FIXED = List.of("ID", "IMPORT_ID", "FILE_ID", "LINE_NUMBER", "BYTE_OFFSET",
            "OBSERVED_AT", "OBSERVED_AT_OFFSET", "SOURCE_KIND", "SUBJECT_KIND", "SUBJECT_SERVER", "SUBJECT_ACCOUNT",
            "SUBJECT_COMPUTER", "SUBJECT_CONNECTOR", "SUBJECT_TABLE", "SUBJECT_VARIABLE");

    private ObservationColumns() {
    }

    /** All names, in order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(FIXED);
        for (Attribute<?> attribute : Attribute.all()) {
            names.add(name(attribute));
            if (isMoment(attribute)) {
                names.add(name(attribute) + "_OFFSET");
            }
        }
        return names;
    }

    /** The column of an attribute: {@code outlookVersion} is in OUTLOOK_VERSION. */
    public static String name(Attribute<?> attribute) {
        return attribute.id().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    static boolean isMoment(Attribute<?> attribute) {
        return attribute.type() == Moment.class;
    }

    static boolean isNumber(Attribute<?> attribute) {
        return attribute.type() == Long.class;
    }

    /** Position of each attribute's (first) column, at the attribute's index. */
    static int[] positions() {
        int[] positions = new int[Attribute.all().size()];
        int next = FIRST_ATTRIBUTE;
        for (Attribute<?> attribute : Attribute.all()) {
            positions[attribute.index()] = next;
            next += isMoment(attribute) ? 2 : 1;
        }
        return positions;
    }

    /** JDBC type of each column, at its position. */
    static int[] types() {
        List<String> names = names();
        int[] types = new int[names.size() + 1];
        for (int i = 1; i < FIRST_ATTRIBUTE; i++) {
            types[i] = i <= OBSERVED_AT ? Types.BIGINT : i == OBSERVED_AT_OFFSET ? Types.INTEGER : Types.VARCHAR;
        }
        int[] positions = positions();
        for (Attribute<?> attribute : Attribute.all()) {
            int at = positions[attribute.index()];
            types[at] = isMoment(attribute) || isNumber(attribute) ? Types.BIGINT : Types.VARCHAR;
            if (isMoment(attribute)) {
                types[at + 1] = Types.INTEGER;
            }
        }
        return types;
    }

    static String insert() {
        List<String> names = names();
        return "INSERT INTO OBSERVATION (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    static String select() {
        return "SELECT " + String.join(", ", names()) + " FROM OBSERVATION";
    }
}
