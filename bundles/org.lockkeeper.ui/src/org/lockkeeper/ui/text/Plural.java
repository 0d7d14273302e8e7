package org.lockkeeper.ui.text;

import java.util.Arrays;
import org.eclipse.osgi.util.NLS;

/**
 * The form of a text that a number asks for. A message holds its forms one after the other, parted by vertical lines, as many
 * as its language has: {@code client|clients} in English and German (one, others), {@code klient|klienti|klientů} in Czech
 * (one, two to four, others). A message without a vertical line has one form for all numbers.
 */
public final class Plural {

    private static final int FEW = 4;
    private static final int FORMS_WITH_FEW = 3;

    private Plural() {
    }

    /**
     * The form for a number, as it stands in the message.
     *
     * @param message one to three forms
     */
    public static String form(String message, long count) {
        String[] forms = message.split("\\|", -1);
        if (count == 1) {
            return forms[0];
        }
        boolean few = forms.length >= FORMS_WITH_FEW && count > 1 && count <= FEW;
        return few ? forms[1] : forms[forms.length - 1];
    }

    /** The form for a number, with the number in its place. */
    public static String bind(String message, long count) {
        return NLS.bind(form(message, count), Wording.number(count));
    }

    /**
     * The form for a number, with all that belongs into it.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on; the number itself only where it is one of them; whole
     *        numbers are written as people write them
     */
    public static String bind(String message, long count, Object... values) {
        return NLS.bind(form(message, count), Arrays.stream(values)
                .map(value -> value instanceof Integer || value instanceof Long ? Wording.number(((Number) value).longValue()) : value)
                .toArray());
    }
}
