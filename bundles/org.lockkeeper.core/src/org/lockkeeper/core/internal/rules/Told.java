package org.lockkeeper.core.internal.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.rules.ServerCase;

/**
 * Finds the accounts of a server that no client with a connector for Outlook speaks of: those of its configuration, and
 * those of which only a Mac is known, which tells nothing about Outlook. Of a client whose connector is not known LK-100
 * tells.
 */
final class Told {

    private Told() {
    }

    /** Whether clients and accounts stand in the order of accounts' names, as the model has them. */
    static boolean isSorted(ServerCase c) {
        String last = "";
        for (int i = 0; i < c.clients().size(); i++) {
            String name = c.clients().get(i).subject().account();
            if (name != null) {
                if (name.compareTo(last) < 0) {
                    return false;
                }
                last = name;
            }
        }
        last = "";
        for (int i = 0; i < c.accounts().size(); i++) {
            String name = c.accounts().get(i).name();
            if (name.compareTo(last) < 0) {
                return false;
            }
            last = name;
        }
        return true;
    }

    /**
     * Goes through clients and accounts side by side, without putting the names of a large site into a table.
     *
     * @param silent takes the accounts that nothing speaks of
     * @return whether there is any client with a connector for Outlook
     */
    static boolean side(ServerCase c, List<Account> silent) {
        boolean any = false;
        int at = 0;
        int clients = c.clients().size();
        int i = 0;
        while (i < clients) {
            Client client = c.clients().get(i);
            String name = client.subject().account();
            if (name == null) {
                any |= tells(client);
                i++;
                continue;
            }
            boolean told = false;
            while (i < clients && name.equals(c.clients().get(i).subject().account())) {
                told |= tells(c.clients().get(i));
                i++;
            }
            any |= told;
            while (at < c.accounts().size() && c.accounts().get(at).name().compareTo(name) < 0) {
                silent.add(c.accounts().get(at++));
            }
            boolean known = at < c.accounts().size() && c.accounts().get(at).name().equals(name);
            if (!told) {
                silent.add(known ? c.accounts().get(at) : ofClient(c, name));
            }
            at += known ? 1 : 0;
        }
        while (at < c.accounts().size()) {
            silent.add(c.accounts().get(at++));
        }
        return any;
    }

    /** The same whatever the order. */
    static boolean anyOrder(ServerCase c, List<Account> silent) {
        boolean any = false;
        Map<String, Boolean> told = new HashMap<>();
        for (Client client : c.clients()) {
            any |= tells(client);
            if (client.subject().account() != null) {
                told.merge(client.subject().account(), tells(client), Boolean::logicalOr);
            }
        }
        for (Account account : c.accounts()) {
            Boolean tells = told.put(account.name(), true);
            if (tells == null || !tells) {
                silent.add(account);
            }
        }
        told.forEach((name, tells) -> {
            if (!tells) {
                silent.add(ofClient(c, name));
            }
        });
        return any;
    }

    static boolean tells(Client client) {
        return client.subject().connector() != Connector.KSC;
    }

    private static Account ofClient(ServerCase c, String name) {
        return new Account(c.server().name(), name, Facts.NONE);
    }
}
