package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumn.Builder;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.theme.Token;

/** What the Clients view shows of a client. What is not known says so: an empty cell would look like a no. */
final class ClientColumns {

    private ClientColumns() {
    }

    /**
     * All columns in the order in which they are shown at first.
     *
     * @param word the word for a verdict
     */
    static List<GridColumn<ClientPlan>> all(Function<Verdict, String> word) {
        return List.of(
                GridColumns.verdict("verdict", ClientMessages.Verdict, ClientPlan::verdict, word).build(),
                GridColumns.<ClientPlan>text("account", ClientMessages.Account, c -> c.client().subject().account())
                        .width(28).build(),
                GridColumns.<ClientPlan>text("computer", ClientMessages.Computer, c -> c.client().subject().computer())
                        .build(),
                GridColumns.<ClientPlan, Connector>choice("connector", ClientMessages.Connector,
                        c -> c.client().subject().connector(), Connector::name)
                        .tooltip(ClientMessages.ConnectorHint).width(10).build(),
                GridColumns.<ClientPlan>version("version", ClientMessages.Version,
                        c -> known(c, Attribute.VERSION).value()).build(),
                GridColumns.<ClientPlan>text("outlookVersion", ClientMessages.OutlookVersion,
                        c -> known(c, Attribute.OUTLOOK_VERSION).value()).width(14).build(),
                threeValued("updaterService", ClientMessages.UpdaterService,
                        c -> word(known(c, Attribute.UPDATER_SERVICE).value())).width(15).build(),
                threeValued("localAdmin", ClientMessages.LocalAdmin,
                        c -> word(known(c, Attribute.LOCAL_ADMIN).value())).width(11).build(),
                GridColumns.<ClientPlan>text("server", ClientMessages.Server, c -> c.client().subject().server())
                        .width(10).build(),
                GridColumns.<ClientPlan>text("reason", ClientMessages.Reason, ClientColumns::reason).width(46).build(),
                bytes("databaseBytes", ClientMessages.DatabaseSize, Attribute.DATABASE_BYTES).build(),
                GridColumns.<ClientPlan>moment("lastSeen", ClientMessages.LastSeen, ClientColumns::lastSeen)
                        .tooltip(ClientMessages.LastSeenHint).build(),
                bytes("freeBytes", ClientMessages.FreeSpace, Attribute.FREE_BYTES).hidden().build(),
                GridColumns.<ClientPlan>moment("lastUsedAt", ClientMessages.LastUsed,
                        c -> known(c, Attribute.LAST_USED_AT).value()).hidden().build(),
                GridColumns.<ClientPlan>text("lastUsedFrom", ClientMessages.LastUsedFrom,
                        c -> known(c, Attribute.LAST_USED_FROM).value()).hidden().build(),
                GridColumns.<ClientPlan>moment("connectorInstalledAt", ClientMessages.ConnectorInstalled,
                        c -> known(c, Attribute.CONNECTOR_INSTALLED_AT).value()).hidden().build(),
                GridColumns.<ClientPlan>moment("outlookChangedAt", ClientMessages.OutlookChanged,
                        c -> known(c, Attribute.OUTLOOK_CHANGED_AT).value()).hidden().build(),
                GridColumns.<ClientPlan>text("findings", ClientMessages.Findings, ClientColumns::rules).width(24)
                        .hidden().build(),
                GridColumns.<ClientPlan>number("steps", ClientMessages.Steps, c -> (long) c.steps().size())
                        .hidden().build(),
                GridColumns.<ClientPlan>text("conflicts", ClientMessages.Conflicts, ClientColumns::conflicts)
                        .tooltip(ClientMessages.ConflictsHint).hidden().build());
    }

    private static <T> Fact<T> known(ClientPlan client, Attribute<T> attribute) {
        return client.client().facts().get(attribute);
    }

    private static Builder<ClientPlan, String> threeValued(String id, String title,
            Function<ClientPlan, String> value) {
        return GridColumns.text(id, title, value::apply)
                .color(c -> value.apply(c).equals(ClientMessages.NotKnown) ? Token.MUTED : null);
    }

    private static String word(Presence presence) {
        return presence == null ? ClientMessages.NotKnown
                : presence == Presence.PRESENT ? ClientMessages.Present : ClientMessages.Absent;
    }

    private static String word(YesNo answer) {
        return answer == null ? ClientMessages.NotKnown : answer == YesNo.YES ? ClientMessages.Yes : ClientMessages.No;
    }

    private static Builder<ClientPlan, Long> bytes(String id, String title, Attribute<Long> attribute) {
        return GridColumns.<ClientPlan>number(id, title, c -> known(c, attribute).value())
                .format(ClientColumns::size).width(11);
    }

    /** A number of bytes as people read it: {@code 4.1 GiB}. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        String units = "KMGTPE";
        double value = bytes;
        int unit = -1;
        while (value >= 1024 && unit < units.length() - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f %ciB" : "%.1f %ciB", value, units.charAt(unit));
    }

    private static String reason(ClientPlan client) {
        return client.findings().stream().filter(f -> f.verdict() != null).findFirst().map(Finding::title)
                .orElse(ClientMessages.NothingToDo);
    }

    private static Moment lastSeen(ClientPlan client) {
        return client.client().sightings().stream().map(Evidence::observedAt).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    private static String rules(ClientPlan client) {
        return client.findings().stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
    }

    private static String conflicts(ClientPlan client) {
        StringBuilder names = new StringBuilder();
        client.client().facts().forEach((attribute, fact) -> {
            if (!fact.conflicts().isEmpty()) {
                names.append(names.isEmpty() ? "" : ", ").append(attribute.id());
            }
        });
        return names.toString();
    }
}
