package org.lockkeeper.api.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Attributes by their ids: Lockkeeper's own and those that plugins bring. Immutable. */
public final class AttributeCatalogue {

    private static final AttributeCatalogue BUILT_IN = new AttributeCatalogue(Stream.concat(Stream.of(Attribute.PRODUCT,
            Attribute.VERSION, Attribute.OPERATING_SYSTEM, Attribute.CLIENT_STATISTICS, Attribute.HTTPS_ONLY,
            Attribute.COLLECTED_AT, Attribute.REPORT_AT, Attribute.LAST_LOG_ENTRY_AT, Attribute.OUTLOOK_VERSION,
            Attribute.OUTLOOK, Attribute.OUTLOOK_INSTALLED_AT, Attribute.OUTLOOK_CHANGED_AT,
            Attribute.UPDATER_SERVICE, Attribute.LOCAL_ADMIN, Attribute.DATABASE_BYTES, Attribute.FREE_BYTES,
            Attribute.CONNECTOR_INSTALLED_AT, Attribute.LAST_USED_AT, Attribute.LAST_USED_FROM, Attribute.FULL_NAME,
            Attribute.ENABLED, Attribute.SETTING, Attribute.UPDATER_INSTALLED_AT, Attribute.ONLY_COMPUTER,
            Attribute.USES_OUTLOOK, Attribute.AUDIT_FROM, Attribute.AUDIT_TO, Attribute.AUDIT_GAP,
            Attribute.UTC_OFFSET,
            Attribute.EDITION_ASSUMED, Attribute.SAME_AS, Attribute.NOT_SAME_AS, Attribute.LAST_USER,
            Attribute.JOINED_NAMES, Attribute.IMAP_AT, Attribute.WEBDAV_AT,
            Attribute.KOFF_REFUSED_AT, Attribute.ACCOUNTS_LISTED, Attribute.SOURCE_KNOWN,
            Attribute.FUTURE_TIMES, Attribute.PROGRAMS_SHOWN, Attribute.VERSION_NOT_UNDERSTOOD,
            Attribute.UNKNOWN_PROTOCOL_AT, Attribute.CONNECTOR_NAMED_AT, Attribute.REPORT_UNCLEAR_AT,
            Attribute.UPDATER_NOT_UNDERSTOOD, Attribute.KIT_RESULT), Stream.concat(DirectoryAttributes.ALL.stream(),
            RemarkAttributes.ALL.stream())).toList());

    private final Map<String, Attribute<?>> byId = new LinkedHashMap<>();

    private AttributeCatalogue(Collection<Attribute<?>> attributes) {
        attributes.forEach(attribute -> byId.putIfAbsent(attribute.id(), attribute));
    }

    /** Lockkeeper's own attributes alone. */
    public static AttributeCatalogue builtIn() {
        return BUILT_IN;
    }

    /** Lockkeeper's own attributes and those of the providers; of two of one id the first counts. */
    public static AttributeCatalogue with(Collection<? extends AttributeProvider> providers) {
        if (providers.isEmpty()) {
            return BUILT_IN;
        }
        AttributeCatalogue catalogue = new AttributeCatalogue(BUILT_IN.byId.values());
        providers.forEach(provider -> provider.attributes()
                .forEach(attribute -> catalogue.byId.putIfAbsent(attribute.id(), attribute)));
        return catalogue;
    }

    /** All attributes, Lockkeeper's own first. */
    public List<Attribute<?>> all() {
        return List.copyOf(byId.values());
    }

    /** The attribute of that id. */
    public Optional<Attribute<?>> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The attribute of that id; one that nobody here knows has texts as values, so that what another installation
     * stored or exported is kept as it is.
     *
     * @throws IllegalArgumentException where the text is no id
     */
    public Attribute<?> byIdOrText(String id) {
        Attribute<?> known = byId.get(id);
        return known != null ? known : Attribute.unknown(id);
    }
}
