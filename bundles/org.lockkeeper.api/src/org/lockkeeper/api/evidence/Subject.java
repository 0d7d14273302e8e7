package org.lockkeeper.api.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an observation is about. Names are compared without regard to case and to how letters with accents are composed:
 * accounts and computers are stored in lower and upper case respectively, servers as they were first spelt.
 */
public sealed interface Subject {

    /** Name of the server that the subject belongs to; never {@code null}. */
    String server();

    /** A server itself. */
    record OfServer(String server) implements Subject {
        /** Checks the name. */
        public OfServer {
            Objects.requireNonNull(server);
        }
    }

    /**
     * An account of a server.
     *
     * @param server name of the server
     * @param account {@code user@domain}, made lower case
     */
    record OfAccount(String server, String account) implements Subject {
        /** Makes the account's spelling uniform. */
        public OfAccount {
            Objects.requireNonNull(server);
            account = accountName(account);
            Objects.requireNonNull(account);
        }
    }

    /**
     * A computer whose users have accounts on a server.
     *
     * @param server name of the server
     * @param computer host name, made upper case
     */
    record OfComputer(String server, String computer) implements Subject {
        /** Makes the computer's spelling uniform. */
        public OfComputer {
            Objects.requireNonNull(server);
            computer = hostName(computer);
            Objects.requireNonNull(computer);
        }
    }

    /**
     * One connector of one account on one computer. Reports know no computers, inventories no accounts.
     *
     * @param server name of the server
     * @param account {@code user@domain}, made lower case; {@code null} where not known
     * @param computer host name, made upper case; {@code null} where not known
     * @param connector {@code null} where not known
     */
    record OfClient(String server, @Nullable String account, @Nullable String computer,
            @Nullable Connector connector) implements Subject {
        /** Makes the spellings uniform; one of account and computer has to be known. */
        public OfClient {
            Objects.requireNonNull(server);
            account = accountName(account);
            computer = hostName(computer);
            if (account == null && computer == null) {
                throw new IllegalArgumentException("a client needs an account or a computer");
            }
        }
    }

    /**
     * A variable of a server's configuration file.
     *
     * @param server name of the server
     * @param table name of the table, {@code ""} where the variable stands outside of tables
     * @param variable name of the variable
     */
    record OfSetting(String server, String table, String variable) implements Subject {
        /** Checks the names. */
        public OfSetting {
            Objects.requireNonNull(server);
            Objects.requireNonNull(table);
            Objects.requireNonNull(variable);
        }
    }

    private static @Nullable String accountName(@Nullable String text) {
        return text == null || text.isBlank() ? null : composed(text.strip().toLowerCase(Locale.ROOT));
    }

    /** One spelling of letters with accents, which some systems write as a letter and a mark. */
    private static String composed(String name) {
        for (int i = 0; i < name.length(); i++) {
            // before these no letter of Unicode is a mark
            if (name.charAt(i) >= '\u0300') {
                return Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
    }

    private static @Nullable String hostName(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = text.strip();
        // \\\\HOST, DOMAIN\\HOST, HOST$ (its account) and "host." (fully qualified) are that host
        int begin = name.lastIndexOf('\\') + 1;
        int end = name.length();
        while (end > begin && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '$')) {
            end--;
        }
        return composed((begin < end ? name.substring(begin, end) : name).toUpperCase(Locale.ROOT));
    }
}
