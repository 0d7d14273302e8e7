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
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.kerio.CatalogueEntry;
import org.lockkeeper.logs.kerio.KerioFields;
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
 * @param time as {@link Row#time()} has it
 */
public record LineInfo(String line, Map<String, String> fields, @Nullable CatalogueEntry known,
        boolean traceable, @Nullable String account, @Nullable String address, long time) {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])");

    /** Keeps the order of the fields. */
    public LineInfo {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Tells what is known about a row. */
    public static LineInfo of(Row row, List<LogAspect> aspects, MessageCatalogue catalogue) {
        Map<String, String> fields = new LinkedHashMap<>();
        LogRecord record = row.record();
        if (record != null) {
            for (LogAspect aspect : aspects) {
                String value = record.fields().get(aspect.id());
                if (value != null && !value.isEmpty()) {
                    fields.put(aspect.title(), value);
                }
            }
        }
        String text = record == null ? row.text() : record.text();
        return new LineInfo(row.text(), fields, catalogue.find(text).orElse(null),
                MessageTracer.isTraceable(row.text()),
                account(record, row.text()), address(record, row.text()), row.time());
    }

    /**
     * The account that a line is about, lower case: that of its field, of several the first; where its format knows none,
     * the first that is named anywhere in it. {@code null} where there is none, and where the format knows that there is one and does not
     * understand it.
     */
    static @Nullable String account(@Nullable LogRecord record, String line) {
        Map<String, String> told = record == null ? Map.of() : record.fields();
        List<String> accounts = KerioFields.accounts(told);
        String kind = told.getOrDefault(KerioFields.KIND, "");
        boolean unknown = kind.equals(KerioFields.AFFECTED_USER) || kind.equals(KerioFields.REPORT_UNCLEAR);
        return !accounts.isEmpty() ? accounts.getFirst().toLowerCase(Locale.ROOT) : unknown ? null : accountIn(line);
    }

    /** The IP address that a line is about; {@code null} where there is none. */
    static @Nullable String address(@Nullable LogRecord record, String line) {
        String told = record == null ? null : record.fields().get(KerioFields.IP);
        return told != null ? told : addressIn(line);
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
