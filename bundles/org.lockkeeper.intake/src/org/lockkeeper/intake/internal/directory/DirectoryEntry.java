package org.lockkeeper.intake.internal.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.intake.directory.DirectorySchema;

/** An entry of a directory: its name, and those of its attributes that are asked for, each value with its place. */
final class DirectoryEntry {

    /** A value and where it stands. */
    record Value(String text, long line, long offset) {
    }

    private static final Set<String> WANTED = Set.copyOf(DirectorySchema.attributes().stream()
            .map(a -> a.toLowerCase(Locale.ROOT)).toList());

    private final Value name;
    private final Map<String, List<Value>> values = new LinkedHashMap<>();

    DirectoryEntry(Value name) {
        this.name = name;
    }

    /** Whether values of that attribute are kept; its name without options. */
    static boolean wants(String attribute) {
        return WANTED.contains(attribute.toLowerCase(Locale.ROOT));
    }

    void add(String attribute, Value value) {
        values.computeIfAbsent(attribute.toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1)).add(value);
    }

    /** Its distinguished name. */
    Value name() {
        return name;
    }

    /** All values of an attribute. */
    List<Value> all(String attribute) {
        return values.getOrDefault(attribute.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value that is not blank; {@code null} without. */
    @Nullable String text(String attribute) {
        for (Value value : all(attribute)) {
            if (!value.text().isBlank()) {
                return value.text().strip();
            }
        }
        return null;
    }

    /** A number; {@code null} where there is none. */
    @Nullable Long number(String attribute) {
        String text = text(attribute);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean is(String objectClass) {
        return all("objectClass").stream().anyMatch(v -> v.text().strip().equalsIgnoreCase(objectClass));
    }

    /** Whether it is a computer's. An account of services, which is a computer to Active Directory, is none. */
    boolean isComputer() {
        String account = text("sAMAccountName");
        return !is("msDS-ManagedServiceAccount") && !is("msDS-GroupManagedServiceAccount")
                && (is("computer") || all("objectClass").isEmpty() && account != null && account.endsWith("$"));
    }

    /** Whether it is a group's. */
    boolean isGroup() {
        return is("group") || is("groupOfNames") || is("groupOfUniqueNames") || is("posixGroup")
                || all("objectClass").isEmpty() && !all("member").isEmpty();
    }

    /** Whether it is a person's who signs in; what other domains are trusted by looks like one. */
    boolean isPerson() {
        String account = text("sAMAccountName");
        return !isComputer() && !isGroup() && (account == null || !account.endsWith("$")) && !is("msDS-ManagedServiceAccount")
                && !is("msDS-GroupManagedServiceAccount") && (is("user") || is("inetOrgPerson") || is("posixAccount")
                || all("objectClass").isEmpty() && userName() != null);
    }

    /** The name that somebody signs in with, without a domain; {@code null} without. */
    @Nullable String userName() {
        String name = text("sAMAccountName");
        return name == null ? text("uid") : name;
    }
}
