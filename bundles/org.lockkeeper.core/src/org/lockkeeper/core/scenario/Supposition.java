package org.lockkeeper.core.scenario;

import java.util.Objects;

/**
 * One thing that is supposed.
 *
 * @param kind what
 * @param value of {@link Kind#VALUE} the {@code FIELD=VALUE}, of {@link Kind#STATISTICS} since when; else empty
 * @param where whom it is about: a filter, the name of a collection, of {@link Kind#STATISTICS} the name of a server, or
 *        empty for all servers
 * @param ofCollection whether {@code where} is the name of a collection
 */
public record Supposition(Kind kind, String value, String where, boolean ofCollection) {

    /** What can be supposed. */
    public enum Kind {
        /** The Updater Service is rolled out to the computers of clients. */
        SERVICE,
        /** There is room on the computers of clients for the upgrade of their databases. */
        FREED,
        /** Client statistics are on. */
        STATISTICS,
        /** A value of a field, as a person would state it. */
        VALUE
    }

    /** Makes one line of the texts. */
    public Supposition {
        Objects.requireNonNull(kind);
        value = oneLine(value);
        where = oneLine(where);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** As a clause for people. */
    @Override
    public String toString() {
        String whom = ofCollection ? "of the collection \"" + where + "\"" : "where " + where;
        return switch (kind) {
            case SERVICE -> "the Updater Service is rolled out to the computers of the clients " + whom;
            case FREED -> "space is freed on the computers of the clients " + whom;
            case STATISTICS -> "client statistics are on since " + value + (where.isEmpty() ? "" : " on " + where);
            case VALUE -> value + " for the clients " + whom;
        };
    }
}
