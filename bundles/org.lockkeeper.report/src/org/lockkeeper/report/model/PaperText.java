package org.lockkeeper.report.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.report.PlanText;

/** Wordings that several papers share. */
final class PaperText {

    private PaperText() {
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A cell for people: an empty one would leave open whether somebody forgot it. */
    static String orNotKnown(@Nullable Object value) {
        return value == null ? "not known" : value.toString();
    }

    static String account(ClientPlan plan) {
        String account = plan.client().subject().account();
        return account == null ? "account not known" : account;
    }

    static String computer(ClientPlan plan) {
        String computer = plan.client().subject().computer();
        return computer == null ? "computer not known" : computer;
    }

    /** Connector and version: {@code KOFF 7.2.3}. */
    static String connector(ClientPlan plan) {
        return connector(plan, Connector::name);
    }

    /** The same with the program's whole name, for who looks for it on a computer. */
    static String connectorInFull(ClientPlan plan) {
        return connector(plan, Connector::title);
    }

    private static String connector(ClientPlan plan, Function<Connector, String> name) {
        var connector = plan.client().subject().connector();
        return (connector == null ? "connector not known" : name.apply(connector)) + " "
                + plan.client().facts().get(Attribute.VERSION).optional().map(Object::toString).orElse("(version not known)");
    }

    /** All that is the matter: removing one of two reasons does not help. */
    static String reasons(ClientPlan plan) {
        List<Finding> reasons = PlanText.reasons(plan);
        return reasons.isEmpty() ? "No rule applies"
                : reasons.stream().map(PaperText::reason).collect(Collectors.joining("; "));
    }

    static String reason(Finding finding) {
        return finding.rule() + ": " + finding.title();
    }

    static String evidence(Finding finding) {
        return finding.evidence().stream().map(e -> e + (e.line() == 0 ? "" : " (byte " + e.offset() + ")")
                + (e.observedAt() == null ? ", undated" : ", " + e.observedAt())).collect(Collectors.joining("; "));
    }
}
