package org.lockkeeper.intake.internal.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.text.html.Entities;
import org.lockkeeper.text.names.Blanks;

/**
 * The rows of the tables of a web page, however carelessly it is written: cells and rows need no end, tables may lie in
 * tables. A heading before a table comes as a row of one cell.
 */
final class HtmlRows {

    /** What makers of pages write for themselves. */
    private static final Pattern TO_DO = Pattern.compile("\\s*(?:todo|fixme|xxx|hack)\\b", Pattern.CASE_INSENSITIVE);
    /** What stands in links beside their text. */
    private static final Set<String> WITHIN_LINKS = Set.of("span", "/span", "i", "/i", "img", "b", "strong", "em", "/em", "/b", "/strong", "svg", "/svg", "path", "small", "/small");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,10});");
    private static final int LONGEST_CELL = 8192;
    private static final int LONGEST_TAG = 64 * 1024;

    private static final Set<String> BLOCKS = Set.of("tbody", "table", "div", "section", "article", "details");

    private final Reader in;
    private final SpannedCells spans = new SpannedCells();
    private long number = 1;
    private boolean afterCr;
    private int tables;
    private int depth;
    /** The element that hides what stands in it. */
    private @Nullable String hiding;
    /** What is not shown around rows, and how deep in others of its name. */
    private @Nullable String unseen;
    private int unseenDepth;
    private String rowMark = "";
    private @Nullable StringBuilder cell;
    private @Nullable StringBuilder heading;
    private boolean linked;
    /** What stands in no element that is read. */
    private final StringBuilder stray = new StringBuilder();
    private @Nullable List<String> row;
    private long rowLine = 1;
    private @Nullable List<String> ready;
    private long readyLine;
    private int readyTable;
    private boolean closed;

    HtmlRows(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** Goes to the next row. */
    boolean next() throws IOException {
        ready = null;
        int c;
        while (ready == null && (c = read()) >= 0) {
            if (c == '<') {
                tag();
            } else if (hiding == null) {
                text((char) c);
            }
        }
        if (ready == null) {
            endRow();
        }
        return ready != null;
    }

    private int read() throws IOException {
        int c = in.read();
        if (c == '\n' && !afterCr || c == '\r') {
            number++;
        }
        afterCr = c == '\r';
        return c;
    }

    private void text(char c) {
        StringBuilder to = cell != null ? cell : heading != null ? heading : row == null ? stray : null;
        if (to != null && to.length() < LONGEST_CELL) {
            to.append(c);
        }
    }

    private void tag() throws IOException {
        StringBuilder tag = new StringBuilder();
        int c;
        while ((c = read()) >= 0 && c != '>') {
            if (tag.length() < LONGEST_TAG) {
                tag.append((char) c);
            }
            if (tag.length() == 3 && tag.indexOf("!--") == 0) {
                comment();
                return;
            }
        }
        String name = name(tag);
        endStray(linked);
        linked = name.equals("a") ? tag.indexOf("href") > 0 : linked && WITHIN_LINKS.contains(name);
        if (hiding != null) {
            hiding = name.equals('/' + hiding) ? null : hiding;
            return;
        }
        around(name, tag);
        switch (name) {
            case "script", "style", "template" -> hiding = name;
            case "table" -> {
                endHeading();
                endRow();
                spans.clear();
                depth++;
                tables++;
                closed = false;
            }
            case "/table" -> {
                endRow();
                spans.clear();
                depth = Math.max(0, depth - 1);
                closed = true;
            }
            case "tr" -> {
                endRow();
                row = new ArrayList<>();
                rowLine = number;
                rowMark = unseen == null ? HtmlMarks.of(tag) : HtmlMarks.STRUCK_OUT;
            }
            case "/tr", "/thead", "/tbody" -> endRow();
            case "td", "th" -> {
                endCell();
                if (row == null) {
                    row = new ArrayList<>();
                    rowLine = number;
                }
                cell = new StringBuilder();
                // what columns are called is not said of a program
                say(unseen != null && name.equals("th") ? "" : rowMark.isEmpty() ? HtmlMarks.of(tag) : rowMark);
                spans.begin(tag);
            }
            case "/td", "/th" -> endCell();
            case "h1", "h2", "h3", "h4", "h5", "h6", "caption", "p", "b", "strong", "div", "title", "legend", "summary" -> {
                if (cell == null && heading == null) {
                    heading = new StringBuilder();
                    rowLine = number;
                }
            }
            case "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/caption", "/p", "/div", "/title", "/legend", "/summary" -> endHeading();
            case "s", "del", "strike" -> say(HtmlMarks.STRUCK_OUT);
            case "br" -> text(' ');
            default -> {
                // fonts, links and the like
                if (cell != null && tag.length() > name.length()) {
                    say(HtmlMarks.of(tag));
                }
            }
        }
    }

    /** Rows in a part of the page that is not shown are not shown either. */
    private void around(String name, StringBuilder tag) {
        if (unseen == null) {
            if (BLOCKS.contains(name) && HtmlMarks.of(tag).equals(HtmlMarks.STRUCK_OUT)) {
                unseen = name;
                unseenDepth = 1;
            }
        } else if (name.equals(unseen)) {
            unseenDepth++;
        } else if (name.equals('/' + unseen) && --unseenDepth == 0) {
            unseen = null;
        }
    }

    private void say(String mark) {
        mark.chars().forEach(c -> text((char) c));
    }

    private void comment() throws IOException {
        endStray(linked);
        int hyphens = 0;
        int c;
        while ((c = read()) >= 0 && (c != '>' || hyphens < 2)) {
            hyphens = c == '-' ? hyphens + 1 : 0;
            if (cell == null && heading == null && row == null && stray.length() < LONGEST_CELL) {
                stray.append((char) c);
            }
        }
        while (!stray.isEmpty() && stray.charAt(stray.length() - 1) == '-') {
            stray.setLength(stray.length() - 1);
        }
        endStray(TO_DO.matcher(stray).lookingAt());
    }

    /**
     * Pages say much around their tables: what says of a list that it is of something else counts.
     *
     * @param isAside whether it is a link to another page, or what is to be done on the page: that it is of a draft says nothing of the list
     */
    private void endStray(boolean isAside) {
        String text = stray.isEmpty() ? "" : plain(stray);
        stray.setLength(0);
        if (!text.isEmpty() && row == null && (StateWords.sayListIsOfAnother(text) || !isAside && StateWords.entitleDraft(text))) {
            deliver(List.of(text));
        }
    }

    private static String name(StringBuilder tag) {
        int end = 0;
        while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && (end == 0 || tag.charAt(end) != '/')) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void endHeading() {
        if (heading != null && cell == null) {
            String text = plain(heading);
            if (!text.isEmpty() && row == null) {
                deliver(List.of(text));
            }
            heading = null;
        }
    }

    private void endCell() {
        if (cell != null && row != null) {
            spans.end(plain(cell), row);
        }
        cell = null;
    }

    private void endRow() {
        endCell();
        heading = null;
        if (row != null) {
            spans.endRow(row);
        }
        if (row != null && !row.isEmpty()) {
            deliver(row);
        }
        row = null;
    }

    private void deliver(List<String> cells) {
        ready = cells;
        readyLine = rowLine;
        readyTable = tables;
    }

    private static String plain(StringBuilder text) {
        String plain = ENTITY.matcher(text).replaceAll(entity -> {
            String meant = Entities.text(entity.group(1));
            return Matcher.quoteReplacement(meant == null ? entity.group() : meant);
        });
        return Blanks.clean(plain).replaceAll("\\s+", " ");
    }

    /** The cells of the row that {@link #next} went to. */
    List<String> cells() {
        return Objects.requireNonNull(ready, "no row");
    }

    /** Line where the row begins. */
    long line() {
        return readyLine;
    }

    /** Number of the table that the row stands in. */
    int table() {
        return readyTable;
    }

    /** Whether the page ends within a table. */
    boolean isCut() {
        return depth > 0 || !closed;
    }
}
