package org.lockkeeper.world.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One piece of evidence: a file, or files that only together are one.
 *
 * @param kind what it is, for people
 * @param collection number of the collection that it belongs to
 * @param units what it consists of; never empty
 * @param writer makes files, by path below the server's folder, of the units' contents
 */
public record Piece(Kind kind, int collection, List<Unit> units, Function<List<Object>, Map<String, byte[]>> writer) {

    /** Kinds of pieces. */
    public enum Kind {
        DESCRIPTION, CLIENT_LIST, LINKS, WARNING_LOG, AUDIT_LOG, MAIL_LOG, USERS, INVENTORY, STATEMENTS, JUNK
    }

    public Piece {
        units = List.copyOf(units);
    }

    /** Its files. */
    public Map<String, byte[]> files() {
        return writer.apply(units.stream().map(Unit::content).toList());
    }

    public Stream<Claim> claims() {
        return units.stream().flatMap(u -> u.claims().stream());
    }

    /** The piece without one of its units. */
    public Piece without(int unit) {
        List<Unit> rest = new ArrayList<>(units);
        rest.remove(unit);
        return new Piece(kind, collection, rest, writer);
    }

    /** The same once more, in another folder. */
    public Piece copiedTo(String folder) {
        return new Piece(kind, collection, units, contents -> {
            Map<String, byte[]> copied = new java.util.LinkedHashMap<>();
            writer.apply(contents).forEach((path, bytes) -> copied.put(folder + "/" + path, bytes));
            return copied;
        });
    }
}
