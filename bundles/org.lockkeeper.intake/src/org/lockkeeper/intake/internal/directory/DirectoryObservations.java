package org.lockkeeper.intake.internal.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Tells what the entries of a directory say: of people their names, of people and computers where they lie, their groups
 * and whether they are enabled. A person's subject is the name that is the person's alone in the forest,
 * {@code domain.example\\user}; every other name is told to be the same.
 */
final class DirectoryObservations {

    /** {@code ACCOUNTDISABLE} of {@code userAccountControl}. */
    private static final long DISABLED = 0x2;
    /** Windows counts tenths of microseconds since 1601. */
    private static final long TICKS = 10_000_000;
    /** Of the names of an entry's groups together, in characters. */
    private static final int LONGEST_GROUPS = 20_000;
    /** Of the identifiers and names of an entry's groups together: as many groups as anybody has, in characters. */
    private static final int LONGEST_SIDS = 4 * LONGEST_GROUPS;
    private static final long SECONDS_TO_1970 = 11_644_473_600L;

    private final ImportSource source;
    private final ImportContext context;
    private final GroupMembers groups = new GroupMembers();
    private final Map<String, String> shortNames = new HashMap<>();
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private @Nullable Moment readAt;

    DirectoryObservations(ImportSource source, ImportContext context) {
        this.source = source;
        this.context = context;
    }

    /** Takes an entry; what it says is known when all are there, since groups may come later. */
    void add(DirectoryEntry entry) {
        groups.add(entry);
        String domain = entry.text("nCName");
        String shortName = entry.text("nETBIOSName");
        if (domain != null && shortName != null) {
            shortNames.put(DistinguishedName.of(domain).domain(), shortName);
        }
        if (entry.isComputer() || entry.isPerson()) {
            entries.add(entry);
        }
    }

    /** Tells of all that were taken. */
    void observe(@Nullable Moment at) {
        readAt = at;
        for (DirectoryEntry entry : entries) {
            context.progress().checkCancelled();
            if (entry.isComputer()) {
                computer(entry);
            } else {
                person(entry);
            }
        }
    }

    private void person(DirectoryEntry entry) {
        String user = entry.userName();
        DistinguishedName place = DistinguishedName.of(entry.name().text());
        Set<String> addresses = new LinkedHashSet<>();
        List<DirectoryEntry.Value> places = new ArrayList<>();
        for (DirectoryEntry.Value value : entry.all("mail")) {
            address(value, value.text(), addresses, places);
        }
        for (DirectoryEntry.Value value : entry.all("proxyAddresses")) {
            if (value.text().regionMatches(true, 0, "smtp:", 0, 5)) {
                address(value, value.text().substring(5), addresses, places);
            }
        }
        for (DirectoryEntry.Value value : entry.all("userPrincipalName")) {
            address(value, value.text(), addresses, places);
        }
        if (user == null && addresses.isEmpty()) {
            context.reject(entry.name().line(), "expected sAMAccountName, uid, userPrincipalName or mail of a person,"
                    + " found none");
            return;
        }
        String domain = place.domain();
        String name = user == null ? addresses.iterator().next() : domain.isEmpty() ? user : domain + '\\' + user;
        if (NameRules.objectionToAccount(name).isPresent()) {
            context.reject(entry.name().line(), NameRules.objectionToAccount(name).orElseThrow() + ", found "
                    + Redaction.quote(name));
            return;
        }
        Subject subject = new Subject.OfAccount(context.server(), name);
        observe(subject, entry.name(), Attributes.builder()
                .put(Attribute.FULL_NAME, redacted(entry.text("displayName")))
                .put(DirectoryAttributes.OU, redacted(nothing(place.units())))
                .put(DirectoryAttributes.GROUP, groups(entry))
                .put(DirectoryAttributes.SIDS, sids(entry))
                .put(DirectoryAttributes.ENABLED, enabled(entry))
                .put(DirectoryAttributes.PRESUMED_ADMIN, redacted(groups.presumedAdmin(entry).orElse(null))).build());
        int at = 0;
        for (String address : addresses) {
            same(subject, places.get(at++), address);
        }
        String shortName = shortNames.get(domain);
        if (user != null && shortName != null) {
            same(subject, entry.name(), shortName + '\\' + user);
        }
    }

    private void address(DirectoryEntry.Value value, String text, Set<String> into, List<DirectoryEntry.Value> places) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.indexOf('@') < 1 || NameRules.objectionToAccount(address).isPresent()) {
            context.reject(value.line(), "expected an address, user@domain, found " + Redaction.quote(value.text()));
        } else if (into.add(address)) {
            places.add(value);
        }
    }

    private void same(Subject subject, DirectoryEntry.Value place, String other) {
        observe(subject, place, Attributes.of(Attribute.SAME_AS, other));
    }

    private void computer(DirectoryEntry entry) {
        String account = entry.text("sAMAccountName");
        String host = entry.text("dNSHostName");
        DistinguishedName place = DistinguishedName.of(entry.name().text());
        String name = host != null ? host : account != null ? account : place.own();
        if (NameRules.objectionToComputer(name).isPresent()) {
            context.reject(entry.name().line(), NameRules.objectionToComputer(name).orElseThrow() + ", found "
                    + Redaction.quote(name));
            return;
        }
        String system = entry.text("operatingSystem");
        String version = entry.text("operatingSystemVersion");
        String manager = entry.text("managedBy");
        observe(new Subject.OfComputer(context.server(), name), entry.name(), Attributes.builder()
                .put(DirectoryAttributes.COMPUTER_OU, redacted(nothing(place.units())))
                .put(DirectoryAttributes.COMPUTER_GROUP, groups(entry))
                .put(DirectoryAttributes.COMPUTER_ENABLED, enabled(entry))
                .put(DirectoryAttributes.COMPUTER_SYSTEM,
                        redacted(system == null || version == null ? system : system + " " + version))
                .put(DirectoryAttributes.LOGON_AT, logon(entry))
                .put(DirectoryAttributes.MANAGED_BY,
                        redacted(manager == null ? null : nothing(DistinguishedName.of(manager).own()))).build());
    }

    private static @Nullable YesNo enabled(DirectoryEntry entry) {
        Long control = entry.number("userAccountControl");
        return control == null ? null : (control & DISABLED) == 0 ? YesNo.YES : YesNo.NO;
    }

    private @Nullable Moment logon(DirectoryEntry entry) {
        Long ticks = entry.number("lastLogonTimestamp");
        if (ticks == null || ticks <= 0 || ticks == Long.MAX_VALUE) {
            return null;
        }
        Moment at = Moment.of(Instant.ofEpochSecond(ticks / TICKS - SECONDS_TO_1970));
        if (!DirectoryAttributes.LOGON_AT.accepts(at)) {
            context.reject(entry.name().line(), "lastLogonTimestamp: expected "
                    + DirectoryAttributes.LOGON_AT.expected() + ", found " + at);
            return null;
        }
        return at;
    }

    private @Nullable String groups(DirectoryEntry entry) {
        List<String> names = groups.of(entry);
        int length = names.stream().mapToInt(String::length).sum();
        if (length > LONGEST_GROUPS) {
            context.reject(entry.name().line(), "the names of its groups have " + length + " characters; at most "
                    + LONGEST_GROUPS + " are expected, so its groups are left out");
            return null;
        }
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        return redacted(nothing(String.join("; ", sorted)));
    }

    /** What policies name the person by; nothing where that is longer than anybody's, which its groups tell already. */
    private @Nullable String sids(DirectoryEntry entry) {
        String sids = String.join("; ", groups.sids(entry));
        return sids.length() > LONGEST_SIDS ? null : redacted(nothing(sids));
    }

    private static @Nullable String nothing(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String redacted(@Nullable String text) {
        return text == null ? null : Redaction.text(text);
    }

    private void observe(Subject subject, DirectoryEntry.Value place, Attributes attributes) {
        context.observe(new Observation(subject, SourceKind.DIRECTORY, attributes,
                new Evidence(source.file(), place.line(), place.offset(), readAt)));
    }
}
