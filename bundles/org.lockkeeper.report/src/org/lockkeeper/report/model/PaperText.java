package org.lockkeeper.report.model;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
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
        var connector = plan.client().subject().connector();
        return (connector == null ? "connector not known" : connector.name()) + " "
                + plan.client().facts().get(Attribute.VERSION).optional().map(Object::toString).orElse("(version not known)");
    }

    /** What is the matter, and what happens. */
    static String reason(ClientPlan plan) {
        return PlanText.reason(plan).map(PaperText::reason).orElse("No rule applies");
    }

    static String reason(Finding finding) {
        return finding.rule() + ": " + finding.title();
    }

    static String consequence(ClientPlan plan) {
        return PlanText.reason(plan).map(Finding::consequence).orElse("");
    }

    static String evidence(Finding finding) {
        return finding.evidence().stream().map(e -> e + (e.line() == 0 ? "" : " (byte " + e.offset() + ")")
                + (e.observedAt() == null ? ", undated" : ", " + e.observedAt())).collect(Collectors.joining("; "));
    }
}
