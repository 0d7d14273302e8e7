package org.lockkeeper.intake.internal.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Reassurance;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.evidence.YesOrNo;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.intake.internal.inventory.OtherCell;
import org.lockkeeper.text.secrets.Redaction;

/**
 * The present row of a client list. A value that is none is told and left out; the rest of the row counts. Versions and
 * times repeat from row to row, so what they mean is remembered.
 */
final class ListedClient {

    private static final int MOST_REMEMBERED = 10_000;
    private static final String YES_OR_NO = "yes, no or nothing";
    private static final Pattern BYTES = Pattern.compile("\\d{1,18}");

    private final @Nullable ClientColumn[] columns;
    private final Map<String, Optional<Moment>> times = new HashMap<>();
    private final Map<String, Optional<ProductVersion>> versions = new HashMap<>();
    private @Nullable String account;
    private @Nullable String computer;
    private @Nullable Connector connector;
    private @Nullable Moment observedAt;
    private Attributes attributes = Attributes.NONE;

    ListedClient(@Nullable ClientColumn[] columns) {
        this.columns = columns;
    }

    /**
     * Reads a row.
     *
     * @return whether there is anything in it
     */
    boolean read(List<String> row, Consumer<String> problem) {
        account = null;
        computer = null;
        connector = null;
        observedAt = null;
        Attributes.Builder builder = Attributes.builder();
        boolean any = false;
        int count = Math.min(columns.length, row.size());
        for (int i = 0; i < count; i++) {
            ClientColumn column = columns[i];
            String text = column == null ? "" : row.get(i);
            if (column != null && !YesOrNo.isNothing(text)) {
                any = true;
                field(column, text, builder, problem);
            }
        }
        attributes = builder.build();
        return any;
    }

    private void field(ClientColumn column, String text, Attributes.Builder to, Consumer<String> problem) {
        switch (column) {
            case ACCOUNT -> account = name(column, text, problem);
            case COMPUTER -> computer = name(column, text, problem);
            case CONNECTOR -> connector = connector(text, problem);
            case VERSION -> {
                ProductVersion version = take(column, text, Attribute.VERSION.expected(),
                        remembered(versions, text, ProductVersion::tryParse).filter(Attribute.VERSION::accepts), problem);
                to.put(Attribute.VERSION, version)
                        .put(Attribute.VERSION_NOT_UNDERSTOOD, version == null ? Redaction.excerpt(text) : null);
            }
            case OUTLOOK_VERSION -> to.put(Attribute.OUTLOOK_VERSION, take(column, text, "a version such as 14.0.4760",
                    YesOrNo.of(text).isPresent() && !text.equals("1") ? Optional.empty()
                            : Optional.of(Redaction.text(text)), problem));
            case UPDATER_SERVICE -> {
                Presence presence = take(column, text, YES_OR_NO, YesOrNo.presence(text), problem);
                to.put(Attribute.UPDATER_SERVICE, presence)
                        .put(Attribute.UPDATER_NOT_UNDERSTOOD, presence == null ? Redaction.excerpt(text) : null);
            }
            case LOCAL_ADMIN -> to.put(Attribute.LOCAL_ADMIN, yesNo(column, text, problem));
            case DATABASE_BYTES -> to.put(Attribute.DATABASE_BYTES, bytes(column, text,
                    Attribute.DATABASE_BYTES, problem));
            case FREE_BYTES -> to.put(Attribute.FREE_BYTES, bytes(column, text,
                    Attribute.FREE_BYTES, problem));
            case OUTLOOK_CHANGED_AT -> to.put(Attribute.OUTLOOK_CHANGED_AT, time(column, text,
                    Attribute.OUTLOOK_CHANGED_AT, problem));
            case CONNECTOR_INSTALLED_AT -> to.put(Attribute.CONNECTOR_INSTALLED_AT, time(column, text,
                    Attribute.CONNECTOR_INSTALLED_AT, problem));
            case OBSERVED_AT -> observedAt = observedAt(text, problem);
        }
    }

    private static @Nullable String name(ClientColumn column, String text, Consumer<String> problem) {
        Optional<String> objection = column == ClientColumn.ACCOUNT ? NameRules.objectionToAccount(text)
                : NameRules.objectionToComputer(text);
        objection.ifPresent(expected -> problem.accept(column.title() + ": " + expected + ", found "
                + Redaction.quote(text) + "; the rest of the row counts"));
        return objection.isPresent() ? null : text;
    }

    private static @Nullable Connector connector(String text, Consumer<String> problem) {
        for (Connector c : Connector.values()) {
            if (c.name().equalsIgnoreCase(text) || c.title().equalsIgnoreCase(text) && c != Connector.KOC) {
                return c;
            }
        }
        return take(ClientColumn.CONNECTOR, text, "KOC, KOFF, KSP or KSC", Optional.empty(), problem);
    }

    private static @Nullable YesNo yesNo(ClientColumn column, String text, Consumer<String> problem) {
        return take(column, text, YES_OR_NO, YesOrNo.of(text), problem);
    }

    private static @Nullable Long bytes(ClientColumn column, String text, Attribute<Long> attribute,
            Consumer<String> problem) {
        Optional<Long> bytes = BYTES.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
        return take(column, text, attribute.expected(), bytes.filter(attribute::accepts), problem);
    }

    private @Nullable Moment time(ClientColumn column, String text, Attribute<Moment> attribute,
            Consumer<String> problem) {
        return take(column, text, attribute.expected(),
                remembered(times, text, Moment::tryParse).filter(attribute::accepts), problem);
    }

    private @Nullable Moment observedAt(String text, Consumer<String> problem) {
        return take(ClientColumn.OBSERVED_AT, text, Attribute.COLLECTED_AT.expected(),
                remembered(times, text, Moment::tryParse).filter(Attribute.COLLECTED_AT::accepts), problem);
    }

    private static <T> @Nullable T take(ClientColumn column, String text, String expected, Optional<T> value,
            Consumer<String> problem) {
        if (value.isEmpty()) {
            problem.accept(column.title() + ": expected " + expected + ", found " + Redaction.quote(text)
                    + "; the rest of the row counts");
        }
        return value.orElse(null);
    }

    private static <T> Optional<T> remembered(Map<String, Optional<T>> known, String text,
            Function<String, Optional<T>> parser) {
        Optional<T> value = known.get(text);
        if (value == null) {
            value = parser.apply(text);
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, value);
            }
        }
        return value;
    }

    @Nullable String account() {
        return account;
    }

    @Nullable String computer() {
        return computer;
    }

    @Nullable Connector connector() {
        return connector;
    }

    @Nullable Moment observedAt() {
        return observedAt;
    }

    Attributes attributes() {
        return attributes;
    }

    /** What a row says against itself in a column that is not known: that is nothing of which the list tells. */
    Optional<OtherCell> against(List<String> header, List<String> row) {
        for (int i = 0; i < Math.min(columns.length, row.size()); i++) {
            if (columns[i] == null && !YesOrNo.isNothing(row.get(i))) {
                OtherCell cell = new OtherCell(header.get(i), row.get(i));
                if (cell.speaksAgainstPresence() || cell.isInColumnOfRemarks() && cell.mayBeRemark()) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The same without what may make somebody ready: something in the row may speak against it.
     *
     * @param against what does
     */
    Attributes notReassuring(OtherCell against) {
        Attributes.Builder kept = Attributes.builder();
        attributes.present().forEach(attribute -> keep(attribute, kept));
        if (attributes.get(Attribute.UPDATER_SERVICE) == Presence.PRESENT) {
            kept.put(Attribute.UPDATER_NOT_UNDERSTOOD, Redaction.excerpt(against.shown()));
        }
        return kept.build();
    }

    private <T> void keep(Attribute<T> attribute, Attributes.Builder to) {
        T value = attributes.get(attribute);
        Reassurance<T> reassurance = attribute.reassurance();
        if (value != null && (!reassurance.matters() || reassurance.isDecided() && !reassurance.makesReady(value))) {
            to.put(attribute, value);
        }
    }
}
