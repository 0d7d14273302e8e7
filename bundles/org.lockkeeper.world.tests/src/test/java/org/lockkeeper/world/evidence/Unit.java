package org.lockkeeper.world.evidence;

import java.util.List;

/**
 * The smallest part of a piece of evidence that may be missing without making the rest lie: a row, a whole report, the
 * programs of one computer.
 *
 * @param content what the piece's writer makes text of
 * @param claims what it says
 */
public record Unit(Object content, List<Claim> claims) {

    public Unit {
        claims = List.copyOf(claims);
    }
}
