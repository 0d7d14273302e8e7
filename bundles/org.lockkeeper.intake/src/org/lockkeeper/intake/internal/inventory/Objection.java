package org.lockkeeper.intake.internal.inventory;

/**
 * What a row says against itself, so that it proves neither that its program is there nor that it is not.
 *
 * @param told for people, goes on after "whether … is there is not known: "
 * @param column the column that says it, where a person can tell what it means; {@code null} where not
 */
record Objection(String told, String column) {

    /** For people, with what to do. @param mappable whether what columns mean can be told */
    String text(boolean mappable) {
        if (column == null) {
            return told;
        }
        String name = column.indexOf(',') < 0 && column.indexOf(' ') < 0 ? column : '"' + column + '"';
        return told + (mappable ? "; if that tells whether the program is there, say --map state=" + name
                + ", if it tells something else, --map ignore=" + name : "; if that tells something else, export the list"
                        + " as a table (CSV) and say --map ignore=" + name);
    }
}
