package org.lockkeeper.intake.internal.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Which computer had which address from when until when, as one file tells. An address is one computer's at a time, so
 * that a lease ends where the next one of that address begins.
 */
final class Leases {

    private static final int MOST = 1_000_000;
    private static final Pattern ADDRESS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f]*:[0-9A-Fa-f:]+");
    // of no computer in the network: this one itself, none, all
    private static final Pattern NOBODYS = Pattern.compile("127\\..*|0\\..*|2(?:2[4-9]|[345]\\d)\\..*|::1?|[fF]{2}..:.*");

    /** A lease; a missing end of it is not told. */
    private record Lease(String computer, @Nullable Moment from, @Nullable Moment to, long line, long offset) {
    }

    private final ImportSource source;
    private final ImportContext context;
    private final Map<String, List<Lease>> byAddress = new LinkedHashMap<>();
    private int count;

    Leases(ImportSource source, ImportContext context) {
        this.source = source;
        this.context = context;
    }

    /** Whether it is an address, of whichever kind. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Takes a lease. Names that are none are passed over: printers and telephones have whatever names. */
    void add(String address, String computer, @Nullable Moment from, @Nullable Moment to, long line, long offset) {
        String name = computer.strip();
        while (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (NOBODYS.matcher(address).matches() || name.isEmpty() || isAddress(name)
                || NameRules.objectionToComputer(name).isPresent()) {
            endAt(address, from);
            return;
        }
        if (++count > MOST) {
            if (count == MOST + 1) {
                reject(line, "more than a million leases; the rest was passed over");
            }
            return;
        }
        List<Lease> leases = byAddress.computeIfAbsent(address, _ -> new ArrayList<>(1));
        Lease before = leases.isEmpty() ? null : leases.getLast();
        if (before != null && before.from() != null && before.from().equals(from)) {
            // written again: renewed, or ended before its time
            leases.removeLast();
        } else {
            endAt(address, from);
        }
        leases.add(new Lease(name, from, to, line, offset));
    }

    /** Whoever had an address has it no longer than until another one gets it. */
    private void endAt(String address, @Nullable Moment next) {
        List<Lease> leases = byAddress.getOrDefault(address, List.of());
        Lease before = leases.isEmpty() ? null : leases.getLast();
        if (before == null || next == null || before.to() != null && !before.to().isAfter(next)
                || before.to() == null && (before.from() == null || !next.isAfter(before.from()))
                || before.from() != null && before.from().equals(next)) {
            return;
        }
        leases.removeLast();
        leases.add(new Lease(before.computer(), before.from(), next, before.line(), before.offset()));
    }

    /** Rejects a line. */
    void reject(long line, String reason) {
        context.reject(line, reason);
    }

    /** Rejects a line whose time is not understood. */
    void rejectTime(long line, String found) {
        reject(line, "expected a time that can mean one moment only, found " + Redaction.quote(found));
    }

    /** Tells of all leases. */
    void observe() {
        byAddress.forEach((address, leases) -> leases.forEach(lease -> context.observe(new Observation(
                new Subject.OfComputer(context.server(), lease.computer()), SourceKind.DIRECTORY,
                Attributes.builder().put(DirectoryAttributes.ADDRESS, address)
                        .put(DirectoryAttributes.ADDRESS_FROM, lease.from())
                        .put(DirectoryAttributes.ADDRESS_TO, lease.to()).build(),
                new Evidence(source.file(), lease.line(), lease.offset(), lease.from())))));
    }
}
