package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.intake.internal.discover.GenericNames;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Collects the programs of a list by computer and tells what follows from them: the Updater Service is absent where a
 * connector is listed and it is not; where neither is listed nothing is known, since a list of 64-bit programs only
 * hides both (rule LK-113).
 */
final class Computers {

    private static final int LONGEST_NAME = 255;

    private final ImportSource source;
    private final ImportContext context;
    private final boolean bothLists;
    private final String fallback;
    private final Map<String, Computer> computers = new LinkedHashMap<>();
    private boolean namelessTold;

    private static final class Computer {
        private final Program first;
        private final Map<String, Program> connectors = new LinkedHashMap<>();
        private Program updater;
        private Program outlook;
        private boolean office;
        private boolean sixtyFour;
        private Moment seenAt;

        Computer(Program first) {
            this.first = first;
        }
    }

    /** @param bothLists whether this kind of list always holds 32-bit and 64-bit programs of every installer */
    Computers(ImportSource source, ImportContext context, boolean bothLists) {
        this.source = source;
        this.context = context;
        this.bothLists = bothLists;
        this.fallback = fallback(source.file().path().replace('\\', '/'), source.name());
    }

    private static String fallback(String path, String name) {
        String computer = GenericNames.computer(name);
        if (computer != null) {
            return computer;
        }
        String[] parts = path.split("/");
        return parts.length < 2 ? null : GenericNames.computer(parts[parts.length - 2] + ".");
    }

    /** Takes a row. */
    void add(Program program) {
        String name = nameOf(program);
        if (name == null) {
            return;
        }
        Computer computer = computers.computeIfAbsent(name.toUpperCase(Locale.ROOT), n -> new Computer(program));
        if (program.seenAt() != null && (computer.seenAt == null || program.seenAt().isAfter(computer.seenAt))) {
            computer.seenAt = program.seenAt();
        }
        if (ProgramNames.isUpdater(program)) {
            computer.updater = program;
            return;
        }
        ProgramNames.Kind kind = ProgramNames.connector(program);
        if (kind != null) {
            computer.connectors.merge(String.valueOf(kind.connector()), program, Computers::newer);
        } else if (ProgramNames.isOutlook(program.name())) {
            computer.outlook = computer.outlook == null ? program : betterOutlook(computer.outlook, program);
        }
        computer.office |= ProgramNames.hintsAtOffice(program.name());
        computer.sixtyFour |= ProgramNames.is64Bit(program.name());
    }

    /** Takes back a row: the program was removed. */
    void remove(Program program) {
        String name = nameOf(program);
        Computer computer = name == null ? null : computers.get(name.toUpperCase(Locale.ROOT));
        if (computer == null) {
            return;
        }
        if (program.seenAt() != null && (computer.seenAt == null || program.seenAt().isAfter(computer.seenAt))) {
            computer.seenAt = program.seenAt();
        }
        if (isSame(computer.updater, program)) {
            computer.updater = null;
        }
        if (isSame(computer.outlook, program)) {
            computer.outlook = null;
        }
        computer.connectors.values().removeIf(p -> isSame(p, program));
    }

    private static boolean isSame(Program one, Program other) {
        return one != null && one.name().equals(other.name()) && String.valueOf(one.version())
                .equals(String.valueOf(other.version()));
    }

    private String nameOf(Program program) {
        String name = program.computer() == null || program.computer().isBlank() ? fallback
                : program.computer().strip();
        if (name == null) {
            if (!namelessTold) {
                namelessTold = true;
                context.reject(program.line(), "no computer: neither a column nor the file's name tells whose programs"
                        + " these are; name the file after the computer");
            }
            return null;
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            context.reject(program.line(), "expected the name of a computer, found " + Redaction.quote(name));
            return null;
        }
        return name;
    }

    private static Program newer(Program one, Program other) {
        Optional<ProductVersion> first = ProductVersion.tryParse(one.version());
        Optional<ProductVersion> second = ProductVersion.tryParse(other.version());
        return second.isPresent() && (first.isEmpty() || second.get().compareTo(first.get()) > 0) ? other : one;
    }

    private static Program betterOutlook(Program one, Program other) {
        boolean first = ProgramNames.isOutlookItself(one.name());
        boolean second = ProgramNames.isOutlookItself(other.name());
        return first == second ? newer(one, other) : first ? one : other;
    }

    /** Tells of all computers, in the order in which they stand in the list. */
    void observe() {
        computers.forEach(this::observe);
    }

    private void observe(String name, Computer computer) {
        Moment at = computer.seenAt == null ? context.collectedAt() : computer.seenAt;
        Subject subject = new Subject.OfComputer(context.server(), name);
        List<Program> connectors = new ArrayList<>(computer.connectors.values());
        Presence updater = computer.updater != null ? Presence.PRESENT
                : connectors.isEmpty() ? null : Presence.ABSENT;
        boolean told = false;
        if (updater != null) {
            observe(subject, Attributes.of(Attribute.UPDATER_SERVICE, updater),
                    computer.updater == null ? connectors.getFirst() : computer.updater, at);
            told = true;
        }
        if (computer.outlook != null) {
            observe(subject, outlook(computer.outlook), computer.outlook, at);
            told = true;
        } else if (isWithoutOutlook(computer)) {
            observe(subject, Attributes.of(Attribute.OUTLOOK, Presence.ABSENT),
                    computer.connectors.get(Connector.KSP.name()), at);
        }
        if (!told) {
            observe(subject, Attributes.NONE, computer.first, at);
        }
        for (Program connector : connectors) {
            Attributes attributes = Attributes.builder().put(Attribute.VERSION, version(connector))
                    .put(Attribute.CONNECTOR_INSTALLED_AT, date(connector)).put(Attribute.UPDATER_SERVICE, updater)
                    .build();
            observe(new Subject.OfClient(context.server(), null, name,
                    ProgramNames.connector(connector).connector()), attributes, connector, at);
        }
    }

    /**
     * Whether a list shows that there is no Outlook: it lists the plug-in, which is a 32-bit program, and 64-bit ones,
     * so both kinds would be there, and nothing that has to do with Office.
     */
    private boolean isWithoutOutlook(Computer computer) {
        return computer.connectors.containsKey(Connector.KSP.name()) && !computer.office
                && (bothLists || computer.sixtyFour);
    }

    private Attributes outlook(Program outlook) {
        String version = outlook.version() == null || outlook.version().isBlank() ? null
                : Redaction.text(outlook.version().strip());
        return Attributes.builder().put(Attribute.OUTLOOK, Presence.PRESENT)
                .put(Attribute.OUTLOOK_VERSION, version)
                .put(Attribute.OUTLOOK_INSTALLED_AT, date(outlook)).build();
    }

    private ProductVersion version(Program program) {
        if (program.version() == null || program.version().isBlank()) {
            return null;
        }
        Optional<ProductVersion> version = ProductVersion.tryParse(program.version());
        if (version.isEmpty()) {
            context.reject(program.line(), "version of " + Redaction.quote(program.name()) + ": expected something like"
                    + " 7.2.3, found " + Redaction.quote(program.version()) + "; the program counts without it");
        }
        return version.orElse(null);
    }

    private Moment date(Program program) {
        if (program.installed() == null || program.installed().isBlank()) {
            return null;
        }
        Optional<Moment> date = InstallDate.tryParse(program.installed());
        if (date.isEmpty()) {
            context.reject(program.line(), "date of " + Redaction.quote(program.name()) + ": expected yyyymmdd or"
                    + " ISO 8601, found " + Redaction.quote(program.installed()) + "; the program counts without it");
        }
        return date.orElse(null);
    }

    private void observe(Subject subject, Attributes attributes, Program program, Moment at) {
        context.observe(new Observation(subject, SourceKind.INVENTORY, attributes,
                new Evidence(source.file(), program.line(), program.offset(), at)));
    }
}
