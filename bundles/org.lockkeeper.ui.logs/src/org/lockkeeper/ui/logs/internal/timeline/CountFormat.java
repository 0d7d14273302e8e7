package org.lockkeeper.ui.logs.internal.timeline;

import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;

/**
 * Numbers of lines beside a scale: short, {@code 2.5K}, and none at its foot, where the axis of time stands,
 * nor above the highest bar, where it would be cut off. The chart
 * writes and reads dozens of them each time it is laid out, for which the platform's compact format is too slow.
 */
final class CountFormat extends Format {

    private static final long serialVersionUID = 1;
    private static final String UNITS = "KMBT";
    private static final int THOUSAND = 1000;

    private double highest = Double.MAX_VALUE;
    private final char point = DecimalFormatSymbols.getInstance().getDecimalSeparator();

    /** Writes no number that is higher. */
    void highest(double number) {
        highest = number;
    }

    @Override
    public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
        double value = number instanceof Number n ? n.doubleValue() : 0;
        if (value == 0 || value > highest) {
            return to;
        }
        int unit = -1;
        long tenths = Math.round(Math.abs(value) * 10);
        while (tenths >= THOUSAND * 10L && unit + 1 < UNITS.length()) {
            unit++;
            tenths = Math.round(tenths / (double) THOUSAND);
        }
        to.append(value < 0 ? "-" : "").append(tenths / 10);
        if (tenths % 10 > 0) {
            to.append(point).append(tenths % 10);
        }
        return unit < 0 ? to : to.append(UNITS.charAt(unit));
    }

    @Override
    public Object parseObject(String text, ParsePosition position) {
        int start = position.getIndex();
        int at = start;
        double value = 0;
        double digit = 0;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == point && digit == 0)) {
            char c = text.charAt(at++);
            if (c == point) {
                digit = 1;
            } else if (digit > 0) {
                digit /= 10;
                value += Character.digit(c, 10) * digit;
            } else {
                value = value * 10 + Character.digit(c, 10);
            }
        }
        if (at == start) {
            position.setErrorIndex(start);
            return null;
        }
        int unit = at < text.length() ? UNITS.indexOf(text.charAt(at)) : -1;
        position.setIndex(unit < 0 ? at : at + 1);
        return value * Math.pow(THOUSAND, unit + 1);
    }
}
