package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation.Change;
import org.lockkeeper.api.plan.Derivation.Flip;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/**
 * Searches the smallest sets of facts whose change gives a client another verdict, by asking the real rules about every
 * set of one, then two, then three changes.
 */
final class WhatIf {

    private static final int LARGEST = 3;
    private static final Evidence SUPPOSED = Evidence.ofFile(SourceFile.stated("supposed"), null);

    private final Judge judge;
    private final ClientCase base;
    private final Verdict verdict;
    private final List<Alternative<?>> alternatives;

    /**
     * Another value that a fact may have.
     *
     * @param <T> type of the values
     * @param ofServer whether it is a fact of the server, not of the client
     */
    record Alternative<T>(boolean ofServer, Attribute<T> attribute, T value) {

        Facts in(Facts facts) {
            return facts.with(attribute, Fact.of(value, SUPPOSED));
        }

        Change change(ClientCase c) {
            Subject subject = ofServer ? new Subject.OfServer(c.server().name()) : c.client().subject();
            Facts facts = ofServer ? c.server().facts() : c.client().facts();
            return new Change(UsedFact.of(subject, attribute, facts.get(attribute)), attribute,
                    attribute.format(value));
        }

        // written out: those that records get by themselves are method handles, slow without the optimizing compiler
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Alternative<?> that && ofServer == that.ofServer
                    && attribute.equals(that.attribute) && Objects.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return 31 * attribute.hashCode() + Objects.hashCode(value);
        }
    }

    WhatIf(Judge judge, ClientCase base, ClientPlan plan, Sides sides) {
        this.judge = judge;
        this.base = base;
        this.verdict = plan.verdict();
        this.alternatives = Alternatives.of(base, plan, sides);
    }

    /**
     * A set of changes that gives another verdict; the same for all clients about which the same is known.
     */
    record Found(List<Alternative<?>> changes, Verdict verdict) {

        Flip of(ClientCase c) {
            return new Flip(changes.stream().map(a -> a.change(c)).toList(), verdict);
        }
    }

    /** All sets of the smallest size that changes the verdict, best outcome first; empty where none of three does. */
    List<Flip> smallestFlips() {
        return smallest().stream().map(f -> f.of(base)).toList();
    }

    List<Found> smallest() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Found> found = new ArrayList<>();
            search(size, 0, new ArrayList<>(), found);
            if (!found.isEmpty()) {
                // the best outcome is the one declared last
                found.sort(Comparator.comparing(Found::verdict).reversed());
                return found;
            }
        }
        return List.of();
    }

    private void search(int size, int from, List<Alternative<?>> chosen, List<Found> into) {
        if (chosen.size() == size) {
            Verdict outcome = judge.verdict(supposing(base, chosen));
            if (outcome != verdict) {
                into.add(new Found(List.copyOf(chosen), outcome));
            }
            return;
        }
        for (int i = from; i < alternatives.size(); i++) {
            Alternative<?> next = alternatives.get(i);
            if (chosen.stream().noneMatch(a -> a.attribute() == next.attribute() && a.ofServer() == next.ofServer())) {
                chosen.addLast(next);
                search(size, i + 1, chosen, into);
                chosen.removeLast();
            }
        }
    }

    /** The case under other facts. */
    static ClientCase supposing(ClientCase base, List<Alternative<?>> chosen) {
        Facts ofClient = base.client().facts();
        Facts ofServer = base.server().facts();
        for (Alternative<?> alternative : chosen) {
            if (alternative.ofServer()) {
                ofServer = alternative.in(ofServer);
            } else {
                ofClient = alternative.in(ofClient);
            }
        }
        Client client = base.client().with(ofClient);
        Server server = new Server(base.server().name(), ofServer, base.server().reports(),
                base.server().newestEvidenceAt());
        List<Client> sameComputer = new ArrayList<>(base.sameComputer().size());
        for (Client other : base.sameComputer()) {
            sameComputer.add(other.subject().equals(client.subject()) ? client : other);
        }
        return new ClientCase(client, server, base.target(), base.asOf(), sameComputer);
    }
}
