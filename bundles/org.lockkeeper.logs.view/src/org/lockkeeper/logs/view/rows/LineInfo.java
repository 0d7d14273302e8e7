package org.lockkeeper.logs.view.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.kerio.CatalogueEntry;
import org.lockkeeper.logs.kerio.MessageCatalogue;

/**
 * What is known about a line.
 *
 * @param line its text
 * @param fields its fields by their titles, in the order of the format
 * @param known what the catalogue knows of it; {@code null} for nothing
 * @param traceable whether it names a message that can be followed
 * @param account an account in it, lower case; {@code null} for none
 * @param address an IP address in it; {@code null} for none
 */
public record LineInfo(String line, Map<String, String> fields, @Nullable CatalogueEntry known,
        boolean traceable, @Nullable String account, @Nullable String address) {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])");

    /** Keeps the order of the fields. */
    public LineInfo {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Tells what is known about a row. */
    public static LineInfo of(Row row, List<LogAspect> aspects, MessageCatalogue catalogue) {
        Map<String, String> fields = new LinkedHashMap<>();
        @Nullable String account = null;
        @Nullable String address = null;
        String text = row.text();
        if (row.record() != null) {
            text = row.record().text();
            for (LogAspect aspect : aspects) {
                String value = row.record().fields().get(aspect.id());
                if (value != null && !value.isEmpty()) {
                    fields.put(aspect.title(), value);
                }
            }
            account = row.record().fields().get("account");
            address = row.record().fields().get("ip");
        }
        if (account == null || account.indexOf('@') < 0) {
            account = first(ACCOUNT, row.text()).orElse(account);
        }
        if (address == null) {
            address = first(ADDRESS, row.text()).orElse(null);
        }
        return new LineInfo(row.text(), fields, catalogue.find(text).orElse(null),
                MessageTracer.isTraceable(row.text()),
                account == null ? null : account.toLowerCase(Locale.ROOT), address);
    }

    /** The first account in a line, lower case; {@code null} where there is none. */
    public static @Nullable String accountIn(String line) {
        return first(ACCOUNT, line).map(a -> a.toLowerCase(Locale.ROOT)).orElse(null);
    }

    /** The first IP address in a line; {@code null} where there is none. */
    public static @Nullable String addressIn(String line) {
        return first(ADDRESS, line).orElse(null);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.length() > 4_000 ? text.substring(0, 4_000) : text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The fields as lines of text. */
    public List<String> fieldLines() {
        List<String> lines = new ArrayList<>();
        fields.forEach((title, value) -> lines.add(title + ": " + value));
        return lines;
    }
}
