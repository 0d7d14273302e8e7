package org.lockkeeper.logs.kerio;

import java.util.Map;

/** Reads the fields of one kind of log from a record's text. */
@FunctionalInterface
interface FieldReader {

    /**
     * Puts what it finds.
     *
     * @param text the line without its time, at most a few thousand characters
     * @param fields by the id of their aspects
     */
    void read(String text, Map<String, String> fields);
}
