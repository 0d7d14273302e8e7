package org.lockkeeper.text.html;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and numbers that stand for characters in HTML: those of its own signs and of the letters of Latin-1. */
public final class Entities {

    /** Longer names are none. */
    static final int LONGEST = 10;

    private static final int FIRST_OF_LATIN = 160;
    private static final String LATIN = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
            + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
            + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
            + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
            + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
            + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final Map<String, String> NAMED = named();

    private Entities() {
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'",
                "rsquo", "\u2019", "lsquo", "\u2018", "ndash", "\u2013", "hellip", "\u2026"));
        int code = FIRST_OF_LATIN;
        for (String name : LATIN.split(" ")) {
            named.put(name, String.valueOf((char) code++));
        }
        // what only keeps words together is a blank in a line of a log
        named.put("nbsp", " ");
        return Map.copyOf(named);
    }

    /**
     * What a name or number stands for.
     *
     * @param name what is between {@code &} and {@code ;}
     * @return {@code null} where it stands for nothing
     */
    public static @Nullable String text(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean control = code < ' ' && code != '\t';
            return code == 160 || control ? " " : Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
