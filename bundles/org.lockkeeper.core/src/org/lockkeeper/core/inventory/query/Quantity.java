package org.lockkeeper.core.inventory.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Attribute.Unit;

/** Numbers as people write them. */
public final class Quantity {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(B|[KMGT]i?B?)",
            Pattern.CASE_INSENSITIVE);

    private Quantity() {
    }

    /**
     * Reads a whole number; of bytes also a size such as {@code 500MB} or {@code 1.5GB}, in steps of 1024.
     *
     * @throws IllegalArgumentException with a message for people, where it is none
     */
    public static long parse(Unit unit, String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (unit == Unit.BYTES && size.matches()) {
            int power = "BKMGT".indexOf(Character.toUpperCase(size.group(2).charAt(0)));
            BigInteger bytes = new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(1L << (10 * power)))
                    .toBigInteger();
            if (bytes.bitLength() >= Long.SIZE) {
                throw new IllegalArgumentException("\"" + text + "\" is more than any disk holds");
            }
            return bytes.longValue();
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no whole number"
                    + (unit == Unit.BYTES ? " of bytes, nor a size such as 500MB or 2GB" : ""), e);
        }
    }
}
