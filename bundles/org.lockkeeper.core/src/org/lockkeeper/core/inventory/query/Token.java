package org.lockkeeper.core.inventory.query;




/**
 * An operand as it was written.
 *
 * @param text without quotes
 * @param quoted whether it stood in quotes: then it is one value, not a range
 * @param column where it begins, 1-based
 */
record Token(String text, boolean quoted, int column) {

    QueryException wrong(String message) {
        return new QueryException(column, message);
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** The text as it has to be written. */
    String written() {
        boolean plain = !quoted && !text.isEmpty() && text.indexOf(',') < 0;
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }
}
