package org.lockkeeper.ui.logs.internal.words;

import java.text.NumberFormat;

/** Numbers as people read them: 5,915,136. */
public final class Counts {

    private Counts() {
    }

    /** A number in the user's way of writing. */
    public static String of(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
