package org.lockkeeper.core.inventory.servers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lockkeeper.api.util.ProblemException;

/** A colour that tells groups of servers apart. What it looks like is up to whoever shows it. */
public enum GroupColour {
    /** No colour in particular. */
    GREY,
    /** Blue. */
    BLUE,
    /** Orange. */
    ORANGE,
    /** Green. */
    GREEN,
    /** Purple. */
    PURPLE,
    /** Yellow. */
    YELLOW,
    /** Violet. */
    VIOLET;

    /** The name as it is kept and printed, in small letters. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a colour, without regard to case.
     *
     * @throws ProblemException where it is none, with those that there are
     */
    public static GroupColour parse(String text) throws ProblemException {
        for (GroupColour colour : values()) {
            if (colour.id().equalsIgnoreCase(text.strip())) {
                return colour;
            }
        }
        throw new ProblemException("\"" + text.strip() + "\" is no colour of groups; expected one of "
                + Arrays.stream(values()).map(GroupColour::id).collect(Collectors.joining(", ")) + ".");
    }
}
