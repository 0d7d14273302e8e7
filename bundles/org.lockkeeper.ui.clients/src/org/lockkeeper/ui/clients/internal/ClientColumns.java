package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumn.Builder;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.text.Wording;
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
                GridColumns.<ClientPlan>text("reason", ClientMessages.Reason, ClientColumns::reason).width(38).build(),
                GridColumns.<ClientPlan, Connector>choice("connector", ClientMessages.Connector,
                        c -> c.client().subject().connector(), Connector::name)
                        .tooltip(ClientMessages.ConnectorHint).width(10).build(),
                GridColumns.<ClientPlan>version("version", ClientMessages.Version,
                        c -> known(c, Attribute.VERSION).value())
                        .instead(disputed(Attribute.VERSION)).build(),
                GridColumns.<ClientPlan>text("outlookVersion", ClientMessages.OutlookVersion,
                        c -> known(c, Attribute.OUTLOOK_VERSION).value())
                        .instead(disputed(Attribute.OUTLOOK_VERSION)).width(14).build(),
                threeValued("updaterService", ClientMessages.UpdaterService, Attribute.UPDATER_SERVICE).width(15)
                        .build(),
                threeValued("localAdmin", ClientMessages.LocalAdmin, Attribute.LOCAL_ADMIN).width(11).build(),
                GridColumns.<ClientPlan>text("server", ClientMessages.Server, c -> c.client().subject().server())
                        .width(10).build(),
                bytes("databaseBytes", ClientMessages.DatabaseSize, Attribute.DATABASE_BYTES).build(),
                GridColumns.<ClientPlan>moment("lastSeen", ClientMessages.LastSeen, ClientColumns::lastSeen)
                        .tooltip(ClientMessages.LastSeenHint).build(),
                bytes("freeBytes", ClientMessages.FreeSpace, Attribute.FREE_BYTES).hidden().build(),
                GridColumns.<ClientPlan>moment("lastUsedAt", ClientMessages.LastUsed,
                        c -> known(c, Attribute.LAST_USED_AT).value())
                        .instead(disputed(Attribute.LAST_USED_AT)).hidden().build(),
                GridColumns.<ClientPlan>text("lastUsedFrom", ClientMessages.LastUsedFrom,
                        c -> known(c, Attribute.LAST_USED_FROM).value())
                        .instead(disputed(Attribute.LAST_USED_FROM)).hidden().build(),
                GridColumns.<ClientPlan>moment("connectorInstalledAt", ClientMessages.ConnectorInstalled,
                        c -> known(c, Attribute.CONNECTOR_INSTALLED_AT).value())
                        .instead(disputed(Attribute.CONNECTOR_INSTALLED_AT)).hidden().build(),
                GridColumns.<ClientPlan>moment("outlookChangedAt", ClientMessages.OutlookChanged,
                        c -> known(c, Attribute.OUTLOOK_CHANGED_AT).value())
                        .instead(disputed(Attribute.OUTLOOK_CHANGED_AT)).hidden().build(),
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

    private static <T> Builder<ClientPlan, String> threeValued(String id, String title, Attribute<T> attribute) {
        return GridColumns.<ClientPlan>text(id, title, c -> Wording.value(attribute, known(c, attribute)))
                .color(c -> known(c, attribute).isKnown() ? null
                        : known(c, attribute).isDisputed() ? Token.UNKNOWN : Token.MUTED);
    }

    private static <T> Function<ClientPlan, String> disputed(Attribute<T> attribute) {
        return c -> Wording.disputed(attribute, known(c, attribute));
    }

    private static Builder<ClientPlan, Long> bytes(String id, String title, Attribute<Long> attribute) {
        return GridColumns.<ClientPlan>number(id, title, c -> known(c, attribute).value())
                .instead(disputed(attribute)).format(Wording::bytes).width(11);
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
