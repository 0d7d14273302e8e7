package org.lockkeeper.core.inventory.history;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;

/** What a model calls whom sources, or another state, call otherwise. */
public final class KnownNames {

    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> computers = new HashMap<>();

    private KnownNames() {
    }

    /** Those of a model that joined these names. */
    public static KnownNames of(List<JoinedName> joined) {
        KnownNames names = new KnownNames();
        joined.forEach(j -> (j.kind() == JoinedName.Kind.ACCOUNT ? names.accounts : names.computers)
                .put(key(j.server(), j.name()), j.as()));
        return names;
    }

    /** What an account is called; {@code null} where there is none. */
    @Nullable String account(String server, @Nullable String name) {
        return called(accounts, server, name);
    }

    /** What a computer is called; {@code null} where there is none. */
    @Nullable String computer(String server, @Nullable String name) {
        return called(computers, server, name);
    }

    /** What a client is called, which may be as before. */
    public Subject.OfClient client(Subject.OfClient who) {
        return accounts.isEmpty() && computers.isEmpty() ? who : new Subject.OfClient(who.server(),
                account(who.server(), who.account()), computer(who.server(), who.computer()), who.connector());
    }

    private static @Nullable String called(Map<String, String> names, String server, @Nullable String name) {
        return name == null || names.isEmpty() ? name : names.getOrDefault(key(server, name), name);
    }

    static String key(String server, String name) {
        return server.toLowerCase(Locale.ROOT) + '\n' + name;
    }
}
