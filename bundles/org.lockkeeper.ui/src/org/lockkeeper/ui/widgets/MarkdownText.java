package org.lockkeeper.ui.widgets;

/** Collects what a page says as Markdown, so that it can be pasted into a ticket. */
final class MarkdownText {

    private final StringBuilder text = new StringBuilder();
    private boolean inList;

    /** A heading of a level from 1. */
    void heading(String line, int level) {
        block();
        text.append("#".repeat(level)).append(' ').append(escaped(line)).append("\n\n");
    }

    /** A stressed line. */
    void strong(String line, int indent) {
        add("**" + escaped(line.strip()) + "**", indent);
    }

    /**
     * A line.
     *
     * @param indent how many steps it is indented; from 1 on it is an entry of a list
     */
    void line(String line, int indent) {
        add(escaped(line.strip()), indent);
    }

    private void add(String line, int indent) {
        if (line.isEmpty()) {
            return;
        }
        if (indent == 0) {
            block();
            text.append(line).append("\n\n");
        } else {
            inList = true;
            text.append("  ".repeat(indent - 1)).append("- ").append(line.replace("\n", " ")).append('\n');
        }
    }

    private void block() {
        if (inList) {
            inList = false;
            text.append('\n');
        }
    }

    /** All of it, with one line end at its end. */
    String text() {
        return text.toString().strip() + "\n";
    }

    void clear() {
        text.setLength(0);
        inList = false;
    }

    private static String escaped(String line) {
        return line.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceFirst("^([#+-])(?= )", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])(?= )", "$1\\\\$2");
    }
}
