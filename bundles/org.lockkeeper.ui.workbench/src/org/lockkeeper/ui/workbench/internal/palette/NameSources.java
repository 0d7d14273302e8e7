package org.lockkeeper.ui.workbench.internal.palette;

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
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * The names of everything that is known, to be found by typing a part of them. Made in the background, so that a hundred
 * thousand accounts do not matter; searched at once.
 */
final class NameSources {

    private NameSources() {
    }

    /** Accounts and computers, each once, by name, and all rules. */
    static List<SearchSource> of(Model model, List<RuleDescription> rules) {
        Map<String, List<String>> accounts = new TreeMap<>(NaturalOrder.IGNORING_CASE);
        Map<String, List<String>> computers = new TreeMap<>(NaturalOrder.IGNORING_CASE);
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
        return List.of(new Names("lockkeeper.accounts", Messages.Palette_account, "account", Symbol.CLIENT, names(accounts)),
                new Names("lockkeeper.computers", Messages.Palette_computer, "computer", Symbol.CONFIGURATION,
                        names(computers)),
                new Rules(List.copyOf(rules)));
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

    /**
     * One name.
     *
     * @param text as it is written
     * @param folded in small letters
     * @param servers names of the servers that know it, joined
     */
    private record Name(String text, String folded, String servers) {

        /** Whether each of some words in small letters is in it, in its servers' names or in what it is. */
        boolean has(List<String> words, String kind) {
            boolean own = false;
            for (String word : words) {
                if (folded.contains(word)) {
                    own = true;
                } else if (!kind.contains(word) && !servers.toLowerCase(Locale.ROOT).contains(word)) {
                    return false;
                }
            }
            // by its server alone everything of it would be found
            return own;
        }
    }

    /**
     * Names of one field of clients.
     *
     * @param field its id, for the filter
     */
    private record Names(String id, String title, String field, Symbol symbol, List<Name> names) implements SearchSource {

        @Override
        public List<SearchHit> find(SearchRequest request) {
            if (request.words().isEmpty()) {
                return List.of();
            }
            List<String> words = TypedWords.of(request.words().toLowerCase(Locale.ROOT));
            String kind = title.toLowerCase(Locale.ROOT);
            return names.stream().filter(n -> n.has(words, kind)).limit(request.most()).map(n -> new SearchHit(n.text(),
                    n.servers(), symbol, Destination.Clients.where(QueryText.oneOf(field, List.of(n.text()))))).toList();
        }
    }

    /** All rules. */
    private record Rules(List<RuleDescription> rules) implements SearchSource {

        @Override
        public String id() {
            return "lockkeeper.rules";
        }

        @Override
        public String title() {
            return Messages.Palette_rule;
        }

        @Override
        public List<SearchHit> find(SearchRequest request) {
            return request.words().isEmpty() ? List.of() : rules.stream().filter(rule -> request.areIn(rule.id() + " "
                    + rule.title() + " " + title())).limit(request.most()).map(rule -> new SearchHit(rule.id() + "  "
                    + rule.title(), "", Symbol.WHY, Destination.Clients.with("rules", rule.id()))).toList();
        }
    }
}
