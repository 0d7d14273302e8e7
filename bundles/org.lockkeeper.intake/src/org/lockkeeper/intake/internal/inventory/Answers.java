package org.lockkeeper.intake.internal.inventory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Answers to one question about texts, which depend on the text alone: lists say the same few things in a million rows.
 * Bounded, for any number of threads. Those that are constants hold no state of an import: their questions know nothing but the text.
 */
final class Answers<V> {

    private static final int MOST = 4096;
    private static final int LONGEST = 200;

    private final Function<String, V> question;
    private final UnaryOperator<String> shape;
    private final Map<String, V> known = new ConcurrentHashMap<>();

    private Answers(Function<String, V> question, UnaryOperator<String> shape) {
        this.question = question;
        this.shape = shape;
    }

    /** @param question asked again where a text was forgotten, or by several threads at once */
    static <V> Answers<V> of(Function<String, V> question) {
        return new Answers<>(question, UnaryOperator.identity());
    }

    /**
     * The same for a question to which all digits but zero are alike, so that dates, versions and numbered names are few texts.
     * Zero is none of them: "0 errors" says the opposite of "3 errors".
     *
     * @param question has the same answer for a text and its {@link #shape}
     */
    static <V> Answers<V> ofShapes(Function<String, V> question) {
        return new Answers<>(question, Answers::shape);
    }

    /** The answer for a text. */
    V to(String text) {
        if (text.length() > LONGEST) {
            return question.apply(text);
        }
        String key = shape.apply(text);
        V answer = known.get(key);
        if (answer == null) {
            answer = question.apply(key);
            if (known.size() >= MOST) {
                // whatever comes again soon is soon known again
                known.clear();
            }
            known.put(key, answer);
        }
        return answer;
    }

    /** The text with a one for each digit but zero; unchanged where it may name a script, whose digit counts. */
    static String shape(String text) {
        int first = 0;
        int length = text.length();
        while (first < length && !isOther(text.charAt(first))) {
            first++;
        }
        if (first == length || text.contains(".ps")) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = first; i < length; i++) {
            if (isOther(chars[i])) {
                chars[i] = '1';
            }
        }
        return new String(chars);
    }

    private static boolean isOther(char c) {
        return c >= '2' && c <= '9';
    }
}
