package org.lockkeeper.ui.navigation;

import java.util.Set;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;

/**
 * Which clients to show. Conditions that are given hold together.
 *
 * @param verdicts one of these; empty for any
 * @param server on this server, without regard to case; {@code null} for any
 * @param rule with a finding of this rule; {@code null} for any
 * @param subject exactly this client; {@code null} for any
 */
public record ClientFilter(Set<Verdict> verdicts, String server, String rule, Subject.OfClient subject) {

    /** All clients. */
    public static final ClientFilter ALL = new ClientFilter(Set.of(), null, null, null);

    /** Copies the verdicts. */
    public ClientFilter {
        verdicts = Set.copyOf(verdicts);
    }

    /** Clients of one verdict. */
    public static ClientFilter verdict(Verdict verdict) {
        return new ClientFilter(Set.of(verdict), null, null, null);
    }

    /** Clients of one server. */
    public static ClientFilter server(String server) {
        return new ClientFilter(Set.of(), server, null, null);
    }

    /** Clients with a finding of one rule. */
    public static ClientFilter rule(String rule) {
        return new ClientFilter(Set.of(), null, rule, null);
    }

    /** This one client. */
    public static ClientFilter client(Subject.OfClient subject) {
        return new ClientFilter(Set.of(), null, null, subject);
    }

    /** These conditions, and the verdict. */
    public ClientFilter and(Verdict verdict) {
        return new ClientFilter(Set.of(verdict), server, rule, subject);
    }

    /** Whether a client is to be shown. */
    public boolean matches(ClientPlan client) {
        Subject.OfClient who = client.client().subject();
        return (verdicts.isEmpty() || verdicts.contains(client.verdict()))
                && (server == null || server.equalsIgnoreCase(who.server()))
                && (rule == null || client.findings().stream().anyMatch(f -> f.rule().equals(rule)))
                && (subject == null || subject.equals(who));
    }

    /** Whether every client is shown. */
    public boolean isAll() {
        return verdicts.isEmpty() && server == null && rule == null && subject == null;
    }
}
