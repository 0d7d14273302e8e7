package org.lockkeeper.ui.grid;

import java.util.Objects;
import org.lockkeeper.ui.theme.Token;

/**
 * A part of a bar in a cell.
 *
 * @param color its colour; never the only sign: the cell's text tells the same
 * @param count how much it is
 */
public record Share(Token color, long count) {

    /** Checks that there is a colour. */
    public Share {
        Objects.requireNonNull(color);
    }
}
