package org.lockkeeper.logs.kerio;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a message in the server's queue: {@code 65ee8b47-00000009}. Its first half is the Unix time of
 * reception, which the vendor does not document; it was checked on five real lines (domain notes, section 1.3).
 *
 * @param text in lower case
 */
public record QueueId(String text) {

    private static final Pattern IN_LINE = Pattern.compile("Queue-ID: ([0-9a-fA-F]{8}-[0-9a-fA-F]{8})(?![0-9a-fA-F])");
    private static final Pattern ALONE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{8}");

    /** Checks that it is one. */
    public QueueId {
        Objects.requireNonNull(text);
        if (!ALONE.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no Queue-ID such as 65ee8b47-00000009");
        }
    }

    /** Reads a Queue-ID as people type or paste it. */
    public static Optional<QueueId> tryParse(String text) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        return ALONE.matcher(t).matches() ? Optional.of(new QueueId(t)) : in(text);
    }

    /** The Queue-ID that a line names. */
    public static Optional<QueueId> in(String line) {
        Matcher m = IN_LINE.matcher(line);
        return m.find() ? Optional.of(new QueueId(m.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** When the message was received, by the server's clock. */
    public Instant receivedAt() {
        return Instant.ofEpochSecond(Long.parseLong(text.substring(0, 8), 16));
    }
}
