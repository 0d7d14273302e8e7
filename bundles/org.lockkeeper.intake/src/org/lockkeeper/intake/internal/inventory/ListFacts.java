package org.lockkeeper.intake.internal.inventory;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.intake.internal.text.LostRows;
import org.lockkeeper.text.secrets.Redaction;

/** Tells what follows from a list of the programs of one computer. */
final class ListFacts {

    /** What puts a list in doubt of which a part was not understood; goes on after "the list". */
    static final String UNREADABLE = "has rows that cannot be read";

    /** {@code 7.2.x}, {@code 7.x}, {@code 7.2.3 (?)}: somebody's version, if none that can be read. */
    private static final Pattern LIKE_A_VERSION = Pattern.compile("\\d{1,2}\\.(?:\\d{1,4}\\.){0,2}[xX*]"
            + "|\\d{1,2}\\.\\d{1,4}(?:\\.\\d{1,5}){0,2} ?\\(?\\?\\)?");

    private final ImportSource source;
    private final ImportContext context;
    private final LostRows lost;
    private final boolean bothViews;
    private final String question;

    /**
     * @param lost takes values that are not understood
     * @param bothViews whether this kind of list always holds 32-bit and 64-bit programs of every installer
     * @param question what was asked, see {@link ListMark}
     */
    ListFacts(ImportSource source, ImportContext context, LostRows lost, boolean bothViews, String question) {
        this.source = source;
        this.context = context;
        this.lost = lost;
        this.bothViews = bothViews;
        this.question = question;
    }

    /**
     * Tells of a list, of which is known all that puts it in doubt.
     *
     * @param unclear what speaks against a row of the service, so that no row of it counts; {@code null} for nothing
     */
    void observe(String name, ProgramList list, @Nullable UnclearService unclear) {
        boolean isUpdaterUnclear = unclear != null;
        if (unclear != null && !list.isGuess()) {
            observe(name, unclear, list.seenAt());
        }
        check(list);
        Subject subject = new Subject.OfComputer(context.server(), name);
        Presence updater = list.isGuess() || isUpdaterUnclear ? null : list.updaterService();
        boolean told = !isUpdaterUnclear && observeUpdater(subject, list, updater);
        Program outlook = list.outlook();
        if (outlook != null) {
            observe(subject, outlook(outlook), outlook, list);
            told = true;
        } else {
            list.showingNoOutlook(bothViews).ifPresent(plugin -> observe(subject,
                    Attributes.of(Attribute.OUTLOOK, Presence.ABSENT), plugin, list));
        }
        boolean hides = list.hidesConnectors();
        if (!told || hides) {
            observe(subject, hides ? Attributes.of(Attribute.PROGRAMS_SHOWN, YesNo.NO) : Attributes.NONE, list.first(),
                    list);
        }
        for (Program connector : list.connectors()) {
            ProgramNames.Kind kind = ProgramNames.kind(connector);
            Attributes attributes = version(connector).put(Attribute.CONNECTOR_INSTALLED_AT, date(connector)).put(Attribute.UPDATER_SERVICE, updater)
                    .put(Attribute.EDITION_ASSUMED, kind.assumed() ? YesNo.YES : null).build();
            Subject client = new Subject.OfClient(context.server(), null, name, kind.connector());
            observe(client, attributes, connector, list);
            // which of several versions is used, is not known
            list.others(connector).stream().filter(other -> tellsAnotherVersion(other, connector))
                    .forEach(other -> observe(client, version(other).build(), other, list));
        }
        Program service = list.updater();
        if (list.isGuess() && service != null) {
            context.reject(service.line(), "the Updater Service is listed, but the list " + list.doubt()
                    + "; it may be of several, so this proves nothing. Name the file after the computer");
        }
        if (list.isSilentInDoubt() && list.updaterRemoved().isEmpty()) {
            context.reject(0, "the list does not show the Updater Service for " + name + ", but it " + list.doubt()
                    + "; this does not prove that the service is missing");
        }
    }

    /**
     * Tells that the service is listed so that nothing follows from it: what was known of it may have changed (ruling 4).
     *
     * @param listed when its list was made; {@code null} where that is not told
     */
    void observe(String name, UnclearService unclear, @Nullable Moment listed) {
        context.observe(new Observation(new Subject.OfComputer(context.server(), name), SourceKind.INVENTORY,
                Attributes.of(Attribute.UPDATER_NOT_UNDERSTOOD, unclear.told()), new Evidence(source.file(), unclear.line(),
                unclear.offset(), unclear.seenAt() == null ? listed : unclear.seenAt())));
    }

    private boolean observeUpdater(Subject subject, ProgramList list, @Nullable Presence updater) {
        Optional<Program> removed = list.updaterRemoved();
        // said by their rows, not concluded: no other list of the day takes them back. A removal counts although the
        // service came back: as of a date between, and for a report of that time, it is missing
        removed.or(list::updaterRemovedBefore).ifPresent(row -> context.observe(new Observation(subject,
                SourceKind.INVENTORY, Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT), evidence(row, list))));
        if (removed.isPresent()) {
            return true;
        }
        if (updater == null) {
            return false;
        }
        Program service = list.updater();
        Program program = service != null ? service
                : list.connectors().isEmpty() ? list.first() : list.connectors().getFirst();
        observe(subject, Attributes.builder().put(Attribute.UPDATER_SERVICE, updater)
                .put(Attribute.UPDATER_INSTALLED_AT, service == null ? null : date(service)).build(),
                program, list);
        return true;
    }

    private static Attributes outlook(Program outlook) {
        return Attributes.builder().put(Attribute.OUTLOOK, Presence.PRESENT)
                .put(Attribute.OUTLOOK_VERSION, Optional.ofNullable(outlook.version())
                        .map(Redaction::text).orElse(null))
                .put(Attribute.OUTLOOK_INSTALLED_AT, date(outlook)).build();
    }

    /** Values that matter and are not understood are lost; the list, unless all else of the row is beyond doubt, too. */
    private void check(ProgramList list) {
        for (Program connector : list.connectors()) {
            checkVersion(connector, list);
            checkDate(connector, list);
            for (Program other : list.others(connector)) {
                checkVersion(other, list);
                checkDate(other, list);
            }
        }
        Program updater = list.updater();
        if (updater != null) {
            checkDate(updater, list);
        }
        Program outlook = list.outlook();
        if (outlook != null) {
            checkDate(outlook, list);
        }
    }

    private void checkVersion(Program program, ProgramList list) {
        Optional.of(program).filter(row -> row.objection() == null).flatMap(ListFacts::notUnderstood).ifPresent(version -> {
            lost.reject(program.line(), "version of " + Redaction.quote(program.name()) + ": expected something like"
                    + " 7.2.3, found " + Redaction.quote(version) + "; which version it is, is left open");
            if (!LIKE_A_VERSION.matcher(version).matches()) {
                // the cells of the row may stand under other columns than their own
                list.doubt(UNREADABLE);
            }
        });
    }

    private void checkDate(Program program, ProgramList list) {
        String installed = program.installed();
        if (installed != null && date(program) == null) {
            lost.reject(program.line(), "date of " + Redaction.quote(program.name()) + ": expected yyyymmdd or"
                    + " ISO 8601, found " + Redaction.quote(installed) + "; the program counts without it");
            if (!InstallDate.isLikeOne(installed)) {
                // the cells of the row may stand under other columns than their own
                list.doubt(UNREADABLE);
            }
        }
    }

    private static Optional<ProductVersion> understood(Program program) {
        return Optional.of(program).filter(row -> row.objection() == null)
                .flatMap(Program::versionNumber).filter(Attribute.VERSION::accepts);
    }

    /** The version as it is written, where it is told and not understood, or something speaks against the row. */
    private static Optional<String> notUnderstood(Program program) {
        return program.objection() != null ? Optional.of(Objects.requireNonNullElse(program.version(), "?") + ", but "
                + program.objection().told()) : Optional.ofNullable(program.version()).filter(_ -> understood(program).isEmpty());
    }

    private static boolean tellsAnotherVersion(Program other, Program than) {
        return notUnderstood(other).map(version -> !version.equals(than.version()))
                .orElseGet(() -> understood(other).isPresent() && !understood(other).equals(understood(than)));
    }

    /** The version that a row tells, or what it tells in its place. */
    private static Attributes.Builder version(Program program) {
        return Attributes.builder().put(Attribute.VERSION, understood(program).orElse(null))
                .put(Attribute.VERSION_NOT_UNDERSTOOD, notUnderstood(program).map(Redaction::excerpt).orElse(null));
    }

    /** When a program was installed; {@code null} where that is not told or not understood. */
    static @Nullable Moment date(Program program) {
        return Optional.ofNullable(program.installed()).flatMap(InstallDate::tryParse)
                .filter(Attribute.CONNECTOR_INSTALLED_AT::accepts).orElse(null);
    }

    private Evidence evidence(Program program, ProgramList list) {
        return new Evidence(source.file(), program.line(), program.offset(),
                program.seenAt() != null && program.change() != Change.NONE ? program.seenAt() : list.seenAt());
    }

    private void observe(Subject subject, Attributes attributes, Program program, ProgramList list) {
        Observation observation = new Observation(subject, SourceKind.INVENTORY, attributes, evidence(program, list));
        if (context instanceof InventoryContext lists) {
            lists.observe(observation, new ListMark(question, list.connectorKinds(), list.user()));
        } else {
            context.observe(observation);
        }
    }
}
