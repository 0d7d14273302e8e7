package org.lockkeeper.ui.internal.palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.rules.RuleDescription;

/**
 * The names of everything that is known, to be found by typing a part of them. Immutable; made and searched in the
 * background, so that a hundred thousand accounts do not matter.
 *
 * @param accounts each once, by name
 * @param computers each once, by name
 * @param rules all rules
 */
record Everywhere(List<Name> accounts, List<Name> computers, List<RuleDescription> rules) {

    static final Everywhere NOTHING = new Everywhere(List.of(), List.of(), List.of());

    /**
     * One name.
     *
     * @param text as it is written
     * @param folded in small letters
     * @param servers names of the servers that know it, joined
     */
    record Name(String text, String folded, String servers) {

        boolean has(String[] words) {
            for (String word : words) {
                if (!folded.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    static Everywhere of(Model model, List<RuleDescription> rules) {
        Map<String, List<String>> accounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> computers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Client client : model.clients()) {
            add(accounts, client.subject().account(), client.subject().server());
            add(computers, client.subject().computer(), client.subject().server());
        }
        for (Account account : model.accounts()) {
            add(accounts, account.name(), account.server());
        }
        for (Computer computer : model.computers()) {
            add(computers, computer.name(), computer.server());
        }
        return new Everywhere(names(accounts), names(computers), rules);
    }

    private static void add(Map<String, List<String>> names, String name, String server) {
        if (name != null) {
            List<String> servers = names.computeIfAbsent(name, _ -> new ArrayList<>(1));
            if (!servers.contains(server)) {
                servers.add(server);
            }
        }
    }

    private static List<Name> names(Map<String, List<String>> servers) {
        Map<String, String> joined = new HashMap<>();
        List<Name> names = new ArrayList<>(servers.size());
        servers.forEach((name, of) -> {
            String text = String.join(", ", of);
            names.add(new Name(name, name.toLowerCase(Locale.ROOT), joined.computeIfAbsent(text, t -> t)));
        });
        return List.copyOf(names);
    }

    /** The first so many names that have all words of a text, and one more where there are more. */
    static List<Name> find(List<Name> names, String text, int most) {
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return text.isBlank() ? List.of() : names.stream().filter(n -> n.has(words)).limit(most + 1L).toList();
    }
}
