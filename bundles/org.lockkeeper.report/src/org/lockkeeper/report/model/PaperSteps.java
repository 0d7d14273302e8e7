package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.StepStates;

/**
 * How far the steps are that a paper is about, for programs.
 *
 * @param counts how many are how far; each state is there, with 0 too
 * @param steps the steps, each once, open ones too; none in papers that are about nobody in particular, and in mails
 */
public record PaperSteps(Map<StepState, Integer> counts, List<StepStanding> steps) {

    /** Copies the list. */
    public PaperSteps {
        counts = new EnumMap<>(counts);
        steps = List.copyOf(steps);
    }

    /** Those of a scope. */
    public static PaperSteps of(Reader reader, PaperScope scope) {
        Map<StepState, Integer> counts = new EnumMap<>(StepState.class);
        for (StepState state : StepState.values()) {
            counts.put(state, 0);
        }
        Standings standings = new Standings(scope);
        counts.putAll(standings.counts());
        return new PaperSteps(counts, switch (reader) {
            case ADMIN, TECHNICIAN, AUDITOR -> all(scope, standings);
            case MANAGER, USER -> List.of();
        });
    }

    private static List<StepStanding> all(PaperScope scope, Standings standings) {
        Map<String, Whom> all = new LinkedHashMap<>();
        for (ServerPlan server : scope.servers()) {
            StepStates.of(server).forEach(i -> all.computeIfAbsent(i.id(), _ -> new Whom(i, server.server().name())));
        }
        for (ClientPlan client : scope.clients()) {
            Subject.OfClient subject = client.client().subject();
            StepStates.of(client).forEach(i -> all.computeIfAbsent(i.id(), _ -> new Whom(i, subject.server()))
                    .clients.add(subject));
        }
        List<StepStanding> steps = new ArrayList<>();
        all.values().forEach(w -> steps.add(w.standing(standings.states().standing(w.item))));
        standings.inScope().stream().filter(s -> !all.containsKey(s.id())).forEach(steps::add);
        return steps;
    }

    /** A step with those in scope whom it serves. */
    private static final class Whom {

        private final StepStates.Item item;
        private final String server;
        private final List<Subject.OfClient> clients = new ArrayList<>();

        Whom(StepStates.Item item, String server) {
            this.item = item;
            this.server = server;
        }

        StepStanding standing(@Nullable StepStanding known) {
            Step step = item.step();
            return known == null ? new StepStanding(item.id(), server, step, clients, StepState.OPEN, null, List.of())
                    : new StepStanding(item.id(), server, step, clients, known.state(), known.said(), known.because());
        }
    }
}
