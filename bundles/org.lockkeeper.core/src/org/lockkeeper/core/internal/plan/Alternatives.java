package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.version.ReleaseStage;
import org.lockkeeper.core.internal.plan.WhatIf.Alternative;

/**
 * The values that the facts about a client might have instead: one on the other side of each breakpoint that rules
 * declare; and of yes-or-no facts that other rules used, the other value.
 */
final class Alternatives {

    private Alternatives() {
    }

    static List<Alternative<?>> of(ClientCase c, ClientPlan plan, Sides sides) {
        List<Alternative<?>> found = new ArrayList<>(sides.others(c));
        found.removeIf(a -> isBeyondServer(a, c) || isPreRelease(a));
        addUsed(c, plan, found);
        return found;
    }

    /** A server brings its connectors to its own version: one beyond it is nothing to hope for. */
    private static boolean isBeyondServer(Alternative<?> alternative, ClientCase c) {
        ProductVersion server = c.server().facts().get(Attribute.VERSION).value();
        return !alternative.ofServer() && alternative.attribute() == Attribute.VERSION && server != null
                && ((ProductVersion) alternative.value()).compareTo(server) > 0;
    }

    /** Rules tell pre-releases apart; nobody is advised to install one. */
    private static boolean isPreRelease(Alternative<?> alternative) {
        return alternative.value() instanceof ProductVersion version && version.stage() != ReleaseStage.FINAL;
    }

    /** What rules that declare no breakpoints have used, as far as its values can be listed. */
    private static void addUsed(ClientCase c, ClientPlan plan, List<Alternative<?>> found) {
        for (Finding finding : plan.findings()) {
            for (UsedFact used : finding.facts()) {
                boolean ofServer = used.subject() instanceof Subject.OfServer;
                if (used.attribute().type().isEnum()
                        && (ofServer || used.subject().equals(c.client().subject()))) {
                    addConstants(ofServer, used.attribute(), c, found);
                }
            }
        }
    }

    private static <T> void addConstants(boolean ofServer, Attribute<T> attribute, ClientCase c,
            List<Alternative<?>> found) {
        Facts present = ofServer ? c.server().facts() : c.client().facts();
        for (T value : attribute.type().getEnumConstants()) {
            Alternative<T> alternative = new Alternative<>(ofServer, attribute, value);
            if (!present.get(attribute).is(value) && !found.contains(alternative)) {
                found.add(alternative);
            }
        }
    }
}
