package org.lockkeeper.ui.logs.internal.timeline;

import java.text.FieldPosition;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers of lines beside a scale: short, {@code 2.5K}, and none at its foot, where the axis of time stands. */
final class CountFormat extends Format {

    private static final long serialVersionUID = 1;

    private final NumberFormat numbers = NumberFormat.getCompactNumberInstance(Locale.getDefault(),
            NumberFormat.Style.SHORT);

    CountFormat() {
        numbers.setMaximumFractionDigits(1);
    }

    @Override
    public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
        return number instanceof Number n && n.doubleValue() == 0 ? to : numbers.format(number, to, position);
    }

    @Override
    public Object parseObject(String text, ParsePosition position) {
        return numbers.parseObject(text, position);
    }
}
