package org.lockkeeper.core.internal.resolve;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account's name taken apart: {@code user@domain}, {@code DOMAIN\\user}, or {@code user} alone.
 *
 * @param user the user's name, the same in all of them
 * @param domain the domain as it is written; {@code null} where there is none
 * @param isAddress whether it is {@code user@domain}
 */
record AccountName(String user, @Nullable String domain, boolean isAddress) {

    /** Takes a name apart; {@code null} where it is none of these, a person's full name for instance. */
    static @Nullable AccountName of(String name) {
        int slash = name.lastIndexOf('\\');
        int at = name.indexOf('@');
        String user = slash >= 0 ? name.substring(slash + 1) : at >= 0 ? name.substring(0, at) : name;
        String domain = slash >= 0 ? name.substring(0, slash) : at >= 0 ? name.substring(at + 1) : null;
        if (user.isBlank() || user.chars().anyMatch(Character::isWhitespace) || slash >= 0 && at >= 0
                || slash < 0 && domain != null && domain.isBlank()) {
            return null;
        }
        // ".\\user" is the user of whichever computer it is
        boolean none = domain == null || domain.isBlank() || domain.equals(".");
        return new AccountName(user, none ? null : domain, slash < 0 && at >= 0);
    }

    /** The first part of the domain, by which Windows knows it mostly. */
    String label() {
        String whole = Objects.requireNonNull(domain);
        int dot = whole.indexOf('.');
        return dot < 0 ? whole : whole.substring(0, dot);
    }

    /** The name as people write it. */
    static String shown(String name) {
        int slash = name.lastIndexOf('\\');
        return slash < 0 ? name : name.substring(0, slash).toUpperCase(Locale.ROOT) + name.substring(slash);
    }
}
