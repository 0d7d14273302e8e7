package org.lockkeeper.core.internal.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.internal.plan.WhatIf.Alternative;

/**
 * The values that the facts about a client might have instead: of those facts that built-in rules ask for, one value
 * for each outcome of a comparison; and of yes-or-no facts that other rules used, the other value.
 */
final class Alternatives {

    // below, between and at the versions that rules compare with: 7.2 and 7.3
    private static final List<ProductVersion> VERSIONS = List.of(ProductVersion.of(7, 3, 0),
            ProductVersion.of(7, 2, 0), ProductVersion.of(7, 1, 0));
    private static final Duration DAY = Duration.ofDays(1);

    private final ClientCase c;
    private final Facts facts;
    private final List<Alternative<?>> found = new ArrayList<>();

    private Alternatives(ClientCase c) {
        this.c = c;
        this.facts = c.client().facts();
    }

    static List<Alternative<?>> of(ClientCase c, ClientPlan plan) {
        Alternatives alternatives = new Alternatives(c);
        Connector connector = c.client().subject().connector();
        if (connector == Connector.KOFF) {
            alternatives.addOffline();
        } else if (connector == Connector.KSP) {
            alternatives.addPlugIn();
        }
        alternatives.addUsed(plan);
        return alternatives.found;
    }

    private void addOffline() {
        addAll(false, Attribute.UPDATER_SERVICE, Presence.values());
        addAll(false, Attribute.LOCAL_ADMIN, YesNo.values());
        ProductVersion version = facts.get(Attribute.VERSION).value();
        ProductVersion server = c.server().facts().get(Attribute.VERSION).value();
        for (ProductVersion other : VERSIONS) {
            // a server brings its connectors to its own version: one beyond it is nothing to hope for
            boolean plausible = server == null || rank(other) <= rank(server);
            if (plausible && (version == null || rank(version) != rank(other))) {
                add(false, Attribute.VERSION, other);
            }
        }
        addSpace();
    }

    /** 0 for 7.1.x and older, 1 for 7.2.x, 2 for 7.3 and newer. */
    private static int rank(ProductVersion version) {
        return version.isBefore(7, 2) ? 0 : version.isBefore(7, 3) ? 1 : 2;
    }

    /**
     * Sizes for which the database upgrade has just enough room, and for which it just has not. A known size of the
     * database stays: its file never shrinks (article "Kerio Outlook Connector database upgrade").
     */
    private void addSpace() {
        Long database = facts.get(Attribute.DATABASE_BYTES).value();
        Long free = facts.get(Attribute.FREE_BYTES).value();
        if (database != null && database > 0 && database < Long.MAX_VALUE / 2) {
            if (free == null || free < 2 * database) {
                add(false, Attribute.FREE_BYTES, 2 * database);
            }
            if (free == null || free >= 2 * database) {
                add(false, Attribute.FREE_BYTES, 2 * database - 1);
            }
        }
        if (database == null && free != null && free >= 0) {
            add(false, Attribute.DATABASE_BYTES, free / 2);
            add(false, Attribute.DATABASE_BYTES, free / 2 + 1);
        }
    }

    private void addPlugIn() {
        addAll(true, Attribute.HTTPS_ONLY, YesNo.values());
        addAll(false, Attribute.OUTLOOK, Presence.values());
        Moment installed = facts.get(Attribute.CONNECTOR_INSTALLED_AT).value();
        Moment newest = null;
        for (Attribute<Moment> attribute : List.of(Attribute.OUTLOOK_CHANGED_AT, Attribute.OUTLOOK_INSTALLED_AT)) {
            Moment at = facts.get(attribute).value();
            if (installed != null) {
                boolean after = at != null && at.isAfter(installed);
                if (at == null || after) {
                    add(false, attribute, installed.plus(DAY.negated()));
                }
                if (!after) {
                    add(false, attribute, installed.plus(DAY));
                }
            }
            if (at != null && (newest == null || at.isAfter(newest))) {
                newest = at;
            }
        }
        if (newest != null) {
            boolean before = installed != null && newest.isAfter(installed);
            if (installed == null || before) {
                add(false, Attribute.CONNECTOR_INSTALLED_AT, newest.plus(DAY));
            }
            if (!before) {
                add(false, Attribute.CONNECTOR_INSTALLED_AT, newest.plus(DAY.negated()));
            }
        }
    }

    /** What rules that others added have used, as far as its values can be listed. */
    private void addUsed(ClientPlan plan) {
        for (Finding finding : plan.findings()) {
            for (UsedFact used : finding.facts()) {
                boolean ofServer = used.subject() instanceof Subject.OfServer;
                if (used.attribute().type().isEnum()
                        && (ofServer || used.subject().equals(c.client().subject()))) {
                    addConstants(ofServer, used.attribute());
                }
            }
        }
    }

    private <T> void addConstants(boolean ofServer, Attribute<T> attribute) {
        addAll(ofServer, attribute, attribute.type().getEnumConstants());
    }

    private <T> void addAll(boolean ofServer, Attribute<T> attribute, T[] values) {
        for (T value : values) {
            add(ofServer, attribute, value);
        }
    }

    private <T> void add(boolean ofServer, Attribute<T> attribute, T value) {
        Alternative<T> alternative = new Alternative<>(ofServer, attribute, value);
        Facts present = ofServer ? c.server().facts() : facts;
        if (!present.get(attribute).is(value) && !found.contains(alternative)) {
            found.add(alternative);
        }
    }
}
