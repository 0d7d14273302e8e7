package org.lockkeeper.intake.internal.directory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.directory.DirectorySchema;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * The entries of an LDIF file (RFC 2849), one after the other, in whatever encoding: folded lines, values in base64,
 * comments. A list of entries is read; of a list of changes only {@code changetype: add}, which ldifde writes at every
 * entry that it exports, since other changes tell no state. Values at an address ({@code :<}) are never fetched.
 */
final class Ldif implements Closeable {

    private static final int LONGEST_LINE = 1 << 20;
    private static final Pattern READ_AT = Pattern.compile(Pattern.quote(DirectorySchema.READ_AT) + "(\\S+).*");
    private static final Pattern FIELD = Pattern.compile("([\\w.;=\\-]{1,200}):([:<]?)[ ]*(.*)", Pattern.DOTALL);

    private final LogLines lines;
    private final ImportContext context;
    private final StringBuilder text = new StringBuilder();
    private long line;
    private long offset;
    private boolean tooLong;
    // the line that belongs to the next value; null at the end
    private @Nullable String ahead;
    private long aheadLine;
    private long aheadOffset;
    private boolean aheadTooLong;
    private boolean ofChanges;
    private @Nullable Moment readAt;

    Ldif(ImportSource source, ImportContext context) throws IOException {
        this.context = context;
        lines = LogLines.open(source);
        forward();
    }

    /** When the directory was asked, as the file's first lines tell; {@code null} where they do not. */
    @Nullable Moment readAt() {
        return readAt;
    }

    /** Whether it turned out to be a list of changes, of which nothing counts. */
    boolean isOfChanges() {
        return ofChanges;
    }

    private void forward() throws IOException {
        if (lines.next()) {
            ahead = lines.text();
            aheadLine = lines.number();
            aheadOffset = lines.offset();
            aheadTooLong = lines.isTooLong();
        } else {
            ahead = null;
        }
    }

    /** Puts the parts of a folded line together; {@code false} at the end. Comments may be folded too. */
    private boolean unfold() throws IOException {
        while (ahead != null) {
            text.setLength(0);
            text.append(ahead);
            line = aheadLine;
            offset = aheadOffset;
            tooLong = aheadTooLong;
            forward();
            while (ahead != null && ahead.startsWith(" ") && !text.isEmpty()) {
                tooLong |= aheadTooLong || text.length() >= LONGEST_LINE;
                if (!tooLong) {
                    text.append(ahead, 1, ahead.length());
                }
                forward();
            }
            if (text.isEmpty() || text.charAt(0) != '#') {
                return true;
            }
            Matcher at = READ_AT.matcher(text);
            if (at.matches()) {
                readAt = Moment.tryParse(at.group(1)).orElse(readAt);
            }
        }
        return false;
    }

    /**
     * The next entry.
     *
     * @return empty at the end
     * @throws IOException where the file cannot be read on, or is a list of changes
     */
    Optional<DirectoryEntry> next() throws IOException {
        DirectoryEntry entry = null;
        while (unfold()) {
            if (text.toString().isBlank()) {
                if (entry != null) {
                    return Optional.of(entry);
                }
                continue;
            }
            Matcher field = FIELD.matcher(text);
            if (!field.matches()) {
                reject("expected a name, a colon and a value, as in \"cn: Office\", found "
                        + Redaction.quote(text.toString()));
                continue;
            }
            String attribute = field.group(1).toLowerCase(Locale.ROOT);
            if (entry == null && attribute.equals("dn")) {
                String name = value(attribute, field);
                entry = name == null ? null : new DirectoryEntry(new DirectoryEntry.Value(name, line, offset));
            } else if (entry != null) {
                take(entry, attribute, field);
            }
            // else the version, and what ldapsearch writes below the entries
        }
        return Optional.ofNullable(entry);
    }

    private void take(DirectoryEntry entry, String named, Matcher field) throws IOException {
        if (named.equals("changetype")) {
            if (!field.group(3).strip().equalsIgnoreCase("add")) {
                ofChanges = true;
                throw new IOException("line " + line + " is a change (changetype: " + Redaction.text(field.group(3).strip())
                        + "); a list of changes does not tell how the directory is. Export its entries instead, for"
                        + " instance with ldifde -f or ldapsearch -LLL");
            }
            return;
        }
        String attribute = named.indexOf(';') < 0 ? named : named.substring(0, named.indexOf(';'));
        if (DirectoryEntry.wants(attribute)) {
            String value = value(attribute, field);
            if (value != null) {
                entry.add(attribute, new DirectoryEntry.Value(value, line, offset));
            }
        }
    }

    /** The value as text; {@code null} where it is none. */
    private @Nullable String value(String attribute, Matcher field) {
        if (tooLong) {
            reject("the value of " + attribute + " is longer than a megabyte and was passed over");
            return null;
        }
        if (field.group(2).equals("<")) {
            reject("the value of " + attribute + " lies elsewhere (:<), which is not fetched");
            return null;
        }
        if (field.group(2).isEmpty()) {
            return field.group(3);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(field.group(3).strip());
            return attribute.equals("objectsid") ? sid(bytes) : new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            reject("expected base64 after \"" + attribute + "::\"");
            return null;
        }
    }

    /** A security identifier as people write it, {@code S-1-5-21-…-512}. */
    private static String sid(byte[] bytes) {
        if (bytes.length < 8 || bytes.length != 8 + 4 * bytes[1]) {
            return HexFormat.of().formatHex(bytes);
        }
        long authority = Long.parseLong(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, 2, 8)), 16);
        StringBuilder sid = new StringBuilder("S-").append(bytes[0]).append('-').append(authority);
        for (int i = 8; i < bytes.length; i += 4) {
            sid.append('-').append((bytes[i] & 0xFFL) | (bytes[i + 1] & 0xFFL) << 8 | (bytes[i + 2] & 0xFFL) << 16
                    | (bytes[i + 3] & 0xFFL) << 24);
        }
        return sid.toString();
    }

    private void reject(String reason) {
        context.reject(line, reason);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
