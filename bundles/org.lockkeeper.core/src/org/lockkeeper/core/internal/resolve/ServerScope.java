package org.lockkeeper.core.internal.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;

/** Everything observed of one server, sorted by subject. */
final class ServerScope {

    final ReportCollection reports = new ReportCollection();

    /** Accounts and computers of clients, as they were seen first: lists are often sorted already, and then stay so. */
    final Map<String, AccountPart> accountParts = new LinkedHashMap<>();
    final Map<String, ComputerPart> computerParts = new LinkedHashMap<>();

    /** Sightings of the server, of accounts as such, of settings by table and variable. */
    @Nullable Sighting server;
    final Map<String, Sighting> accounts = new HashMap<>();
    /** Words beside connectors in its logs. */
    final NamedWords words = new NamedWords();
    /** The accounts that the server's configuration names. */
    final List<String> configured = new ArrayList<>();
    /** Accounts that its logs name without a client. */
    final List<String> logged = new ArrayList<>();
    /** What sources say about names of accounts and computers. */
    final NameStatements sameAccounts = new NameStatements();
    final NameStatements sameComputers = new NameStatements();
    final Map<Subject.OfSetting, Sighting> settings = new HashMap<>();
    /** What directories and lists of addresses tell. */
    final Directory directory = new Directory();
    /** What people remarked about clients. */
    final Remarks remarks = new Remarks();
    /** Which computers the lists of programs and of clients name. */
    final ListRounds lists = new ListRounds();
    /** From which computers accounts signed in; set when names are joined. */
    @Nullable AddressLinks links;

    /** Lines of reports that are not understood; set when names are joined. */
    UnclearReports unclear = UnclearReports.NONE;

    private final String key;
    private final Offsets.Builder offsets = new Offsets.Builder();
    private final JudgementDate date = new JudgementDate();
    private final CollectionDates collected = new CollectionDates();
    private final Arrivals arrivals = new Arrivals();
    private @Nullable String name;
    private @Nullable Moment newest;
    // the last of the few times of a file, which its rows share
    private @Nullable Moment lastDated;
    private final Consumer<@Nullable Moment> newer = this::date;

    /**
     * @param key the name without regard to case
     */
    ServerScope(String key) {
        this.key = key;
    }

    /** The server's name: of several spellings the one with the most lower-case letters first, whatever came first. */
    String name() {
        return Objects.requireNonNull(name);
    }

    /** Whether anything but remarks tells of the server. */
    boolean isKnown() {
        return name != null;
    }

    /** What is known of the times of the server. */
    Times times(@Nullable Moment statedAsOf) {
        return new Times(offsets.build(), statedAsOf != null ? statedAsOf : date.asOf(), collected,
                arrivals);
    }

    /** Newest time seen in any observation of the server that is not in the future; {@code null} where none is. */
    @Nullable Moment newest(Times times) {
        if (newest == null || !isFuture(newest, times)) {
            return newest;
        }
        @Nullable Moment[] best = new @Nullable Moment[1];
        forEach(sighting -> visitTimes(sighting.observation, moment -> {
            if (moment != null && !isFuture(moment, times) && (best[0] == null || moment.isAfter(best[0]))) {
                best[0] = moment;
            }
        }));
        return best[0];
    }

    /** What bears times from the future, for people; unknown where nothing does. */
    Fact<String> futureTimes(Times times) {
        return newest != null && isFuture(newest, times) ? FutureTimes.of(this, times) : Fact.unknown();
    }

    private static boolean isFuture(Moment moment, Times times) {
        return times.isFuture(new Point(moment, Point.SERVER_CLOCK));
    }

    /** Hands over all that was seen. */
    void forEach(Consumer<Sighting> visitor) {
        forEach(server, visitor);
        accounts.values().forEach(chain -> forEach(chain, visitor));
        settings.values().forEach(chain -> forEach(chain, visitor));
        for (AccountPart account : accountParts.values()) {
            forEach(account, visitor);
            account.pairs().forEach(pair -> forEach(pair, visitor));
        }
        for (ComputerPart computer : computerParts.values()) {
            forEach(computer, visitor);
            forEach(computer.itself(), visitor);
        }
    }

    private static void forEach(Part part, Consumer<Sighting> visitor) {
        for (int place = 0; place <= Part.UNKNOWN; place++) {
            forEach(part.chain(place), visitor);
        }
    }

    private static void forEach(@Nullable Sighting chain, Consumer<Sighting> visitor) {
        for (Sighting sighting = chain; sighting != null; sighting = sighting.next) {
            visitor.accept(sighting);
        }
    }

    /**
     * Takes an observation.
     *
     * @param readAt when its import was read; {@code null} where that is not known
     * @param imports tells when its file was imported
     */
    void add(Observation observation, long importNumber, @Nullable Instant readAt, Rereads imports) {
        if (observation.source() == SourceKind.REMARK) {
            remarks.add(observation);
            return;
        }
        Subject subject = observation.subject();
        if (name == null || subject.server() != name && subject.server().compareTo(name) > 0) {
            name = subject.server();
        }
        if (observation.source() == SourceKind.DIRECTORY) {
            // nor does it date anything: what was from the future stays so
            directory.add(observation);
            // but a person may state something after a policy was imported
            arrivals.add(observation, imports);
            collected.add(observation, importNumber);
            return;
        }
        lists.add(observation, importNumber);
        date.add(observation, importNumber, readAt);
        collected.add(observation, importNumber);
        arrivals.add(observation, imports);
        switch (subject) {
            case Subject.OfServer _ -> {
                server = new Sighting(observation, server);
                Moment collected = observation.attributes().get(Attribute.COLLECTED_AT);
                offsets.add(collected);
                offsets.add(observation.evidence().observedAt(), observation.attributes().get(Attribute.UTC_OFFSET));
            }
            case Subject.OfClient client -> part(client).add(observation, client.connector());
            case Subject.OfAccount account -> {
                if (NamedWords.isOne(observation)) {
                    words.add(observation);
                    return;
                }
                if (observation.source() == SourceKind.CONFIGURATION) {
                    configured.add(account.account());
                } else if (observation.source() == SourceKind.ACTIVITY_LOG) {
                    logged.add(account.account());
                }
                if (!tellsOfNameAlone(observation, account.account(), sameAccounts,
                        name -> new Subject.OfAccount(key, name).account())) {
                    addAccount(account.account(), observation);
                }
            }
            case Subject.OfComputer computer -> {
                if (!tellsOfNameAlone(observation, computer.computer(), sameComputers,
                        name -> new Subject.OfComputer(key, name).computer())) {
                    computerPart(computer.computer()).addItself(observation);
                }
            }
            case Subject.OfSetting setting -> {
                Subject.OfSetting one = new Subject.OfSetting(key, setting.table(), setting.variable());
                settings.put(one, new Sighting(observation, settings.get(one)));
            }
        }
        reports.add(observation);
        visitTimes(observation, newer);
    }

    /** Takes what an observation tells of names; tells whether that is all it tells. */
    private static boolean tellsOfNameAlone(Observation observation, String name, NameStatements into,
            UnaryOperator<String> spelling) {
        String same = observation.attributes().get(Attribute.SAME_AS);
        String other = observation.attributes().get(Attribute.NOT_SAME_AS);
        boolean stated = observation.source() == SourceKind.STATEMENT;
        int told = 0;
        if (same != null && !same.isBlank()) {
            into.add(name, spelling.apply(same), new NameStatements.Told(true, stated, observation.evidence()));
            told++;
        }
        if (other != null && !other.isBlank()) {
            into.add(name, spelling.apply(other), new NameStatements.Told(false, stated, observation.evidence()));
            told++;
        }
        return told > 0 && observation.attributes().present().size() == told;
    }

    void addAccount(String account, Observation observation) {
        accounts.put(account, new Sighting(observation, accounts.get(account)));
    }

    private Part part(Subject.OfClient client) {
        String computer = client.computer();
        if (client.account() == null) {
            // one of both is there
            return computerPart(Objects.requireNonNull(computer));
        }
        AccountPart account = accountPart(client.account());
        return computer == null ? account : account.on(computerPart(computer));
    }

    AccountPart accountPart(String account) {
        AccountPart part = accountParts.get(account);
        if (part == null) {
            part = new AccountPart(account);
            accountParts.put(account, part);
        }
        return part;
    }

    ComputerPart computerPart(String computer) {
        ComputerPart part = computerParts.get(computer);
        if (part == null) {
            part = new ComputerPart(computer);
            computerParts.put(computer, part);
        }
        return part;
    }

    /** Hands over the times that an observation shows. */
    private static void visitTimes(Observation observation, Consumer<@Nullable Moment> visitor) {
        if (observation.source() == SourceKind.STATEMENT) {
            // what is stated today of evidence of long ago does not make that evidence any newer
            return;
        }
        visitor.accept(observation.evidence().observedAt());
        visitor.accept(observation.attributes().get(Attribute.REPORT_AT));
        if (observation.subject() instanceof Subject.OfServer) {
            visitor.accept(observation.attributes().get(Attribute.LAST_LOG_ENTRY_AT));
        }
    }

    private void date(@Nullable Moment moment) {
        // identity first: the observations of one file often share their time
        if (moment != null && moment != lastDated) {
            lastDated = moment;
            if (newest == null || moment.isAfter(newest)) {
                newest = moment;
            }
        }
    }
}
