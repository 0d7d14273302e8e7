package org.lockkeeper.store.internal.derby;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;

/** Turns errors of the database into sentences for people, and keeps the details for the log. */
public final class Problems {

    private static final String JAVA_EXCEPTION = "XJ001";

    private Problems() {
    }

    /**
     * @param message a sentence or two for people: what failed and what to do
     * @param e its details go to the log; people get Derby's code for the support
     */
    public static ProblemException of(@Nullable String message, SQLException e) {
        for (SQLException each = e; each != null; each = each.getNextException()) {
            log().log(Level.DEBUG, "SQLState " + each.getSQLState() + ": " + each.getMessage(), each);
        }
        return new ProblemException(message + " (Derby code " + deepest(e).getSQLState() + ")", e);
    }

    /** What the database says of an error, on one line; in our words where it has only those of Java. */
    public static String words(SQLException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return said.isEmpty() || said.contains("java.") || said.contains("Exception") || said.contains("org.apache.derby")
                ? "what is stored does not fit together"
                : said;
    }

    /**
     * What failed, and what to do about it. Where the database met an exception of Java that is another thing: it does not
     * always tell that memory ran out, and fails a moment later at what it has half of.
     *
     * @param usually what to do in all other cases, after a blank; may be empty
     */
    public static String explained(String failed, String usually, @Nullable Throwable e) {
        return failed + (e instanceof SQLException sql && has(sql, JAVA_EXCEPTION)
                ? " The database failed inside, as it does where memory runs out. Allow more memory with the environment variable"
                        + " LOCKKEEPER_JAVA_OPTIONS, such as -Xmx4g, and try again; where that fails as well, run the command"
                        + " \"check\"."
                : usually);
    }

    /** Whether that code is anywhere in the chain. */
    public static boolean has(SQLException e, String state) {
        for (SQLException each = e; each != null; each = each.getNextException()) {
            if (state.equals(each.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether something of that type is anywhere among the causes. */
    public static boolean isCausedBy(@Nullable Throwable e, Class<? extends Throwable> type) {
        return anyCause(e, type::isInstance);
    }

    static boolean anyCause(@Nullable Throwable e, Predicate<Throwable> which) {
        Deque<Throwable> open = new ArrayDeque<>(List.of(e));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            Throwable each = open.pop();
            if (seen.add(each)) {
                if (which.test(each)) {
                    return true;
                }
                Stream.of(each.getCause(), each instanceof SQLException sql ? sql.getNextException() : null)
                        .filter(Objects::nonNull).forEach(open::push);
            }
        }
        return false;
    }

    /** Rolls back; where that fails, the database takes care of it at its next start. */
    public static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            log().log(Level.DEBUG, "The database could not roll back; it will do so when it is opened next.", e);
        }
    }

    /** Where details go that are not for people. */
    public static System.Logger log() {
        return System.getLogger("org.lockkeeper.store");
    }

    private static SQLException deepest(SQLException e) {
        SQLException last = e;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last;
    }
}
