package org.lockkeeper.ui.logs.internal;

import java.text.NumberFormat;

/** Numbers as people read them: 5,915,136. */
final class Counts {

    private Counts() {
    }

    /** A number in the user's way of writing. */
    static String of(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
