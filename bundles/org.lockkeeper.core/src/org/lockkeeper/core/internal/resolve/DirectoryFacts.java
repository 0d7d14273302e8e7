package org.lockkeeper.core.internal.resolve;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/** Describes accounts, computers and their clients by what a directory tells of them; by one thread. */
final class DirectoryFacts {

    private final ServerScope scope;
    private final Directory directory;
    private final AddressLinks links;
    private final Times times;
    private final FactMerger merger;

    DirectoryFacts(ServerScope scope, Times times, ReportsInForce reports) {
        this.scope = scope;
        this.directory = scope.directory;
        this.links = Objects.requireNonNull(scope.links, "names are joined before");
        this.times = times;
        this.merger = new FactMerger(times, reports);
    }

    /** Adds what is told of a client's account and computer. */
    void addTo(Facts.Builder client, @Nullable AccountPart account, @Nullable ComputerPart computer) {
        if (directory.isEmpty() && links.isEmpty()) {
            return;
        }
        if (account != null) {
            client.put(DirectoryAttributes.SEEN_ON, links.seenOn(account.name));
            // the server's own list of accounts has the better name
            boolean named = scope.accounts.containsKey(account.name);
            client.putAll(directory.ofAccount(account.name, times, merger), a -> !named || a != Attribute.FULL_NAME);
        }
        if (computer != null) {
            client.put(DirectoryAttributes.SEEN_USERS, links.seenUsers(computer.name));
            client.putAll(directory.ofComputer(computer.name, times, merger));
        }
    }

    /** What is known of an account's client on a known computer, its right in doubt where a policy may have taken it. */
    Facts doubted(String account, Facts facts) {
        Fact<YesNo> right = facts.get(Attribute.LOCAL_ADMIN);
        Fact<YesNo> open = directory.doubted(account, right, times, merger);
        return open == right ? facts : facts.with(Attribute.LOCAL_ADMIN, open);
    }

    /** What is known of the server, with the group policies that were read. */
    Facts server(Facts own) {
        return directory.ofPolicies(own, times, merger);
    }

    /** What is known of an account, with what a directory tells. */
    Facts account(String name, Facts own) {
        return directory.isEmpty() ? own : with(own, directory.ofAccount(name, times, merger));
    }

    /** What is known of a computer, with what a directory tells. */
    Facts computer(String name, Facts own) {
        return directory.isEmpty() ? own : with(own, directory.ofComputer(name, times, merger));
    }

    private static Facts with(Facts own, Facts told) {
        return Facts.builder().putAll(told).putAll(own).build();
    }
}
