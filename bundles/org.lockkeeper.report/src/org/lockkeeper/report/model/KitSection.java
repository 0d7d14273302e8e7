package org.lockkeeper.report.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.report.PlanText;

/** The computers that were asked by the group-policy kit, and have to be looked at by hand all the same. */
final class KitSection implements PaperSection {

    private static final String FAILED = "FAILED";

    @Override
    public String id() {
        return "lockkeeper.kit";
    }

    /** Empty where no kit was made for a computer in scope, or all answered well. */
    @Override
    public Optional<Section> section(Reader reader, PaperScope scope) {
        Set<String> computers = scope.clients().stream().map(c -> c.client().subject().computer()).filter(c -> c != null)
                .map(c -> c.toUpperCase(Locale.ROOT).split("\\.", 2)[0]).collect(Collectors.toSet());
        List<KitAnswer> asked = scope.answers().stream().filter(a -> a.askedAt() != null
                && (scope.filter() == null || computers.contains(a.computer()))).toList();
        List<KitAnswer> open = asked.stream().filter(a -> !word(a).isEmpty()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        long never = count(asked, KitAnswer.State.NEVER);
        long differing = count(asked, KitAnswer.State.DIFFERING);
        return Optional.of(new Section("Answers to the group-policy kit", List.of(new Block.Text("Of "
                + PlanText.count(asked.size(), "computer") + " that the group-policy kit was made for " + never
                + " never answered, " + differing + " told different things (the newest counts; two computers of one name"
                + " answer so), and " + (open.size() - never - differing) + " failed. Look at them by hand."),
                new Block.Table(List.of("Computer", "How it answered", "Asked at", "Results, oldest first"),
                        open.stream().map(a -> List.of(a.computer(), word(a),
                                a.askedAt() == null ? "" : Moment.of(a.askedAt()).toString(), a.results().stream()
                                        .map(PlanText::kitResult).collect(Collectors.joining("; ")))).toList()))));
    }

    private static long count(List<KitAnswer> answers, KitAnswer.State state) {
        return answers.stream().filter(a -> a.state() == state).count();
    }

    /** Empty where all is well. */
    private static String word(KitAnswer answer) {
        return switch (answer.state()) {
            case NEVER -> "never answered";
            case DIFFERING -> "told different things";
            case ONCE, REPEATED -> answer.last() != null && answer.last().result().startsWith(FAILED) ? "failed" : "";
        };
    }
}
