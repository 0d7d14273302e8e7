package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.inventory.query.CellQuery;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.ui.grid.ColumnFilter;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumn.Builder;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/**
 * The fields of clients as columns: every field is one. What is not known says so, since an empty cell would look like a
 * no. Only the order at first, the widths and what is hidden at first are this view's own.
 */
final class ClientColumns {

    // shown at first, in this order; the others are hidden and follow
    private static final List<String> SHOWN = List.of("verdict", "account", "computer", "reason", "connector",
            "version", "outlookVersion", "updaterService", "localAdmin", "server", "databaseBytes", "lastSeenAt");
    private static final Map<String, Integer> WIDTHS = Map.of("account", 28, "reason", 38, "connector", 10,
            "outlookVersion", 14, "updaterService", 15, "localAdmin", 11, "server", 10, "databaseBytes", 11,
            "freeBytes", 11, "rules", 24);
    private static final Set<String> ALWAYS_KNOWN = Set.of("verdict", "connector");

    private final ClientLanguage clients;
    private final ThemeTokens theme;

    ClientColumns(ClientLanguage clients, ThemeTokens theme) {
        this.clients = clients;
        this.theme = theme;
    }

    /** All columns in the order in which they are shown at first. */
    List<GridColumn<ClientRow>> all() {
        List<Field<ClientRow>> fields = new ArrayList<>(clients.fields());
        fields.sort(Comparator.comparingInt(f -> SHOWN.contains(f.id()) ? SHOWN.indexOf(f.id()) : SHOWN.size()));
        List<GridColumn<ClientRow>> columns = new ArrayList<>();
        for (Field<ClientRow> field : fields) {
            Builder<ClientRow, ?> column = column(field).tooltip(FieldNames.hint(field))
                    .filter(text -> filter(field, text), row -> filterText(field, row))
                    .filterHint(ClientMessages.CellHint).disputed(undecided(AttributeCatalogue.builtIn().byId(field.id())));
            if (WIDTHS.containsKey(field.id())) {
                column.width(WIDTHS.get(field.id()));
            }
            if (!SHOWN.contains(field.id())) {
                column.hidden();
            }
            columns.add(column.build());
        }
        return columns;
    }

    private Builder<ClientRow, ?> column(Field<ClientRow> field) {
        String id = field.id();
        String title = FieldNames.title(field);
        Optional<Attribute<?>> attribute = AttributeCatalogue.builtIn().byId(id);
        return switch (field.kind()) {
            case CHOICE -> id.equals("verdict") ? GridColumns.<ClientRow>verdict(id, title,
                    row -> row.plan() == null ? null : row.plan().verdict(), theme::word)
                    .instead(_ -> ClientMessages.NotJudged) : choice(field, title, attribute);
            case VERSION -> GridColumns.<ClientRow>version(id, title, value(field, ProductVersion.class))
                    .instead(disputed(attribute));
            case TIME -> GridColumns.<ClientRow>moment(id, title, value(field, Moment.class))
                    .instead(disputed(attribute));
            case NUMBER -> number(field, title, attribute);
            case TEXT, TEXTS, EVIDENCE -> GridColumns.<ClientRow>text(id, title, field::text)
                    .instead(id.equals("reason") ? row -> row.plan() == null ? "" : ClientMessages.NothingToDo
                            : disputed(attribute));
        };
    }

    private static <V> Function<ClientRow, V> value(Field<ClientRow> field, Class<V> type) {
        return row -> type.cast(field.value().apply(row));
    }

    private static Builder<ClientRow, Long> number(Field<ClientRow> field, String title,
            Optional<Attribute<?>> attribute) {
        Function<ClientRow, Long> value = row -> field.value().apply(row) instanceof Number n ? n.longValue() : null;
        return (field.unit() == Attribute.Unit.BYTES ? GridColumns.<ClientRow>bytes(field.id(), title, value)
                : GridColumns.<ClientRow>number(field.id(), title, value)).instead(disputed(attribute));
    }

    private static Builder<ClientRow, String> choice(Field<ClientRow> field, String title,
            Optional<Attribute<?>> attribute) {
        Builder<ClientRow, String> column = GridColumn.<ClientRow, String>of(field.id(), title, row -> {
            Object value = field.value().apply(row);
            return Field.isKnown(value) ? value.toString() : null;
        }).order(Comparator.comparingInt(field.choices()::indexOf))
                .format(value -> FieldNames.value(field, value));
        if (ALWAYS_KNOWN.contains(field.id()) || attribute.isEmpty()) {
            return column;
        }
        return column.instead(row -> known(row, attribute.get())).color(row -> color(row.fact(attribute.get())));
    }

    private static <T> String known(ClientRow row, Attribute<T> attribute) {
        return Wording.value(attribute, row.fact(attribute));
    }

    private static Token color(Fact<?> fact) {
        return fact.isKnown() ? null : fact.isDisputed() ? Token.UNKNOWN : Token.MUTED;
    }

    private static Function<ClientRow, String> disputed(Optional<Attribute<?>> attribute) {
        return row -> attribute.map(a -> disputed(row, a)).orElse("");
    }

    private static <T> String disputed(ClientRow row, Attribute<T> attribute) {
        return Wording.disputed(attribute, row.fact(attribute));
    }

    private static Function<ClientRow, List<String>> undecided(Optional<Attribute<?>> attribute) {
        return row -> attribute.map(a -> undecided(row, a)).orElse(List.of());
    }

    private static <T> List<String> undecided(ClientRow row, Attribute<T> attribute) {
        Fact<T> fact = row.fact(attribute);
        return !fact.isDisputed() ? List.of() : fact.conflicts().stream().filter(Fact.Conflict::open)
                .map(conflict -> attribute.format(conflict.value())).distinct().toList();
    }

    private ColumnFilter<ClientRow> filter(Field<ClientRow> field, String text) {
        QueryLanguage<ClientRow> language = clients.language();
        try {
            return ColumnFilter.of(language.parse(CellQuery.of(field, text)));
        } catch (QueryException e) {
            return ColumnFilter.wrong(NLS.bind(ClientMessages.WrongCell,
                    FieldNames.title(field), e.getMessage()));
        }
    }

    private static String filterText(Field<ClientRow> field, ClientRow row) {
        Object value = field.value().apply(row);
        return Field.isKnown(value) ? Field.textOf(value) : "";
    }
}
