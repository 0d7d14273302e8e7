package org.lockkeeper.world.evidence;

import java.util.List;

/**
 * People who keep lists spell names as they find them: a computer with its domain or without, a person by the mail
 * account or as Windows does. There is one domain, so whom they mean is beyond doubt.
 */
public final class OtherNames {

    private static final String COMPUTERS = ".harbor.example";
    private static final String ACCOUNTS = "@x.example";

    private OtherNames() {
    }

    /** The same evidence, some rows of its lists of clients in other names. */
    public static List<Piece> spelt(Dice dice, List<Piece> pieces) {
        return pieces.stream().map(p -> p.kind() != Piece.Kind.CLIENT_LIST ? p : new Piece(p.kind(), p.collection(),
                p.units().stream().map(u -> new Unit(row(dice, u.content().toString()), u.claims())).toList(),
                p.writer())).toList();
    }

    private static String row(Dice dice, String row) {
        String[] cells = row.split(",", 3);
        if (cells.length < 3) {
            // the beginning of a row
            return row;
        }
        int at = cells[0].indexOf('@');
        if (at > 0 && dice.chance(0.5)) {
            String user = cells[0].substring(0, at);
            cells[0] = dice.of("HARBOR\\" + user, "harbor\\" + user, user);
        }
        if (!cells[1].isEmpty() && dice.chance(0.5)) {
            cells[1] += dice.chance(0.8) ? COMPUTERS : "$";
        }
        return String.join(",", cells);
    }

    /** The account that a name means in a world. */
    public static String account(String name) {
        return name == null || name.indexOf('@') >= 0 ? name : name.substring(name.lastIndexOf('\\') + 1) + ACCOUNTS;
    }

    /** The computer that a name means in a world. */
    public static String computer(String name) {
        return name == null || !name.toLowerCase().endsWith(COMPUTERS) ? name
                : name.substring(0, name.length() - COMPUTERS.length());
    }
}
