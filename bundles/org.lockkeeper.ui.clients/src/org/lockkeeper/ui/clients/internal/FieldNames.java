package org.lockkeeper.ui.clients.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.ui.charts.ClientCharts;
import org.lockkeeper.ui.text.Wording;

/** What fields of clients and their values are called in the user's language; those of extensions by themselves. */
final class FieldNames {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("server", ClientMessages.Server), Map.entry("account", ClientMessages.Account),
            Map.entry("computer", ClientMessages.Computer), Map.entry("connector", ClientMessages.Connector),
            Map.entry("version", ClientMessages.Version), Map.entry("outlookVersion", ClientMessages.OutlookVersion),
            Map.entry("updaterService", ClientMessages.UpdaterService),
            Map.entry("localAdmin", ClientMessages.LocalAdmin), Map.entry("verdict", ClientMessages.Verdict),
            Map.entry("databaseBytes", ClientMessages.DatabaseSize), Map.entry("freeBytes", ClientMessages.FreeSpace),
            Map.entry("connectorInstalledAt", ClientMessages.ConnectorInstalled),
            Map.entry("outlookChangedAt", ClientMessages.OutlookChanged),
            Map.entry("lastUsedAt", ClientMessages.LastUsed), Map.entry("lastUsedFrom", ClientMessages.LastUsedFrom),
            Map.entry("lastSeenAt", ClientMessages.LastSeen), Map.entry("ageDays", ClientMessages.Age),
            Map.entry("reason", ClientMessages.Reason), Map.entry("rules", ClientMessages.Findings),
            Map.entry("steps", ClientMessages.Steps), Map.entry("conflicts", ClientMessages.Conflicts),
            Map.entry("serverVersion", ClientMessages.ServerVersion), Map.entry("reportAt", ClientMessages.Report),
            Map.entry("fullName", ClientMessages.FullName), Map.entry("note", ClientMessages.Note),
            Map.entry("labels", ClientMessages.Labels), Map.entry("collections", ClientMessages.Collections),
            Map.entry("acknowledged", ClientMessages.Acknowledged), Map.entry("stale", ClientMessages.Stale),
            Map.entry("missingFrom", ClientMessages.MissingFrom), Map.entry("age", ClientMessages.AgeBand),
            Map.entry("sources", ClientMessages.Sources), Map.entry("ou", ClientMessages.Ou));
    private static final Map<String, String> WORDS = Map.of("acknowledged YES", ClientMessages.Acknowledged_YES,
            "acknowledged LAPSED", ClientMessages.Acknowledged_LAPSED, "acknowledged NO", ClientMessages.Acknowledged_NO);
    private static final Map<String, String> HINTS = Map.of("connector", ClientMessages.ConnectorHint, "lastSeenAt",
            ClientMessages.LastSeenHint, "conflicts", ClientMessages.ConflictsHint);

    private FieldNames() {
    }

    /** The field's title. */
    static String title(Field<?> field) {
        String title = TITLES.get(field.id());
        if (title != null) {
            return title;
        }
        String own = AttributeCatalogue.builtIn().byId(field.id()).map(Wording::attribute).orElse(field.title());
        return own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    }

    /** What it means, and what filters call it. */
    static String hint(Field<?> field) {
        return NLS.bind(ClientMessages.FieldHint, HINTS.getOrDefault(field.id(), title(field)), field.id());
    }

    /** A value of a field, as filters write it, in words; {@code unknown} among them. */
    static String value(Field<?> field, String value) {
        if (!Field.isKnown(value)) {
            return Wording.unknown();
        }
        String word = WORDS.get(field.id() + " " + value.toUpperCase(Locale.ROOT));
        if (word != null) {
            return word;
        }
        if (field.id().equals("age")) {
            return ClientCharts.age(value);
        }
        if (field.id().equals("stale")) {
            return AttributeCatalogue.builtIn().byId(value).map(Wording::attribute).orElse(value);
        }
        Optional<Attribute<?>> attribute = AttributeCatalogue.builtIn().byId(field.id());
        return attribute.isEmpty() || field.choices().isEmpty() ? value : Wording.value(attribute.get(), value);
    }
}
