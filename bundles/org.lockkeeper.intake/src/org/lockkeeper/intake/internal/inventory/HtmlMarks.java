package org.lockkeeper.intake.internal.inventory;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the tags of a web page say of a row to whoever sees it: that it is struck out or not shown, that a box is not ticked,
 * and the names of classes and pictures that speak against it.
 */
final class HtmlMarks {

    private static final Pattern NOT_SHOWN = Pattern.compile("line-through|display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|\\shidden(?=[\\s=/]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS = Pattern.compile("\\s(?:class|alt|title|aria-label|data-(?:status|state))\\s*=\\s*"
            + "(?:\"([^\"]{1,200})\"|'([^']{1,200})'|([^\\s\"'>]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOX = Pattern.compile("^input\\b.*\\btype\\s*=\\s*[\"']?checkbox.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TICKED = Pattern.compile("\\schecked(?=[\\s=/]|$)", Pattern.CASE_INSENSITIVE);

    /** What is said of what is struck out or not shown. */
    static final String STRUCK_OUT = " (deleted) ";
    private static final String NOT_TICKED = " \u2610 ";

    private static final Pattern MARK = Pattern.compile("^\\s*(?:\\([^)]*\\)\\s*)+");

    private HtmlMarks() {
    }

    /** A name without what was put before it. */
    static String without(String name) {
        return MARK.matcher(name).replaceFirst("");
    }

    /** What a tag says against what stands in it, as a text to go with it; empty where nothing. */
    static String of(CharSequence tag) {
        if (NOT_SHOWN.matcher(tag).find()) {
            return STRUCK_OUT;
        }
        if (BOX.matcher(tag).matches() && !TICKED.matcher(tag).find()) {
            return NOT_TICKED;
        }
        Matcher says = SAYS.matcher(tag);
        while (says.find()) {
            String text = IntStream.rangeClosed(1, 3).mapToObj(says::group).filter(Objects::nonNull).findFirst().orElse("");
            if (StateWords.sayGone(text) || StateWords.sayUndone(text)) {
                return " (" + text + ") ";
            }
        }
        return "";
    }
}
