package org.lockkeeper.core.inventory.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.text.secrets.Redaction;

/**
 * What a person states or remarks, ready to be kept: observations whose evidence names who, why and when.
 *
 * @param what what is stated, a sentence for the journal
 * @param observations the statements, each subject once, and the remarks
 */
public record Statement(String what, List<Observation> observations) {

    /** What journals call the source of a statement. */
    public static final String KIND = "statement";

    /** Copies the list. */
    public Statement {
        Objects.requireNonNull(what);
        observations = List.copyOf(observations);
    }

    /**
     * Who states something.
     *
     * @param name the person's name, as the system knows it unless somebody says otherwise
     * @param reason why it is so, not blank
     * @param at when it is stated, with an offset
     */
    public record Author(String name, String reason, Moment at) {

        /** Checks that nothing is missing; the reason loses what looks like a secret. */
        public Author {
            Objects.requireNonNull(name);
            Objects.requireNonNull(at);
            reason = Redaction.message(reason);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a statement needs a reason");
            }
        }

        Evidence evidence() {
            return Evidence.ofFile(SourceFile.stated("stated by " + name + ": " + reason.strip()), at);
        }
    }

    /**
     * Values stated of clients; those of accounts and of servers are stated of the clients', once each.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where a value is a time in the
     *         future
     */
    public static Statement of(List<StatedValue<?>> values, List<ClientRow> clients, Author author) {
        values.stream().filter(value -> value.isAfter(author.at())).findFirst().ifPresent(value -> {
            throw new IllegalArgumentException("\"" + value + "\" lies in the future; expected a time before "
                    + author.at().local().toLocalDate());
        });
        Evidence evidence = author.evidence();
        Map<Subject, List<StatedValue<?>>> bySubject = new LinkedHashMap<>();
        for (ClientRow row : clients) {
            for (StatedValue<?> value : values) {
                Subject subject = subject(value, row.client().subject());
                if (subject != null) {
                    List<StatedValue<?>> of = bySubject.computeIfAbsent(subject, _ -> new ArrayList<>());
                    if (!of.contains(value)) {
                        of.add(value);
                    }
                }
            }
        }
        List<Observation> observations = new ArrayList<>();
        bySubject.forEach((subject, of) -> {
            Attributes.Builder attributes = Attributes.builder();
            of.forEach(value -> value.addTo(attributes));
            observations.add(new Observation(subject, SourceKind.STATEMENT, attributes.build(), evidence));
        });
        return new Statement("set " + String.join(" ", values.stream().map(Object::toString).toList()), observations);
    }

    /** Whom a value is stated of; {@code null} where the client has no such subject. */
    private static @Nullable Subject subject(StatedValue<?> value, Subject.OfClient client) {
        if (value.isOfServer()) {
            return new Subject.OfServer(client.server());
        }
        if (value.isOfAccount()) {
            return client.account() == null ? null : new Subject.OfAccount(client.server(), client.account());
        }
        if (value.attribute().equals(Attribute.ONLY_COMPUTER)
                && (client.account() == null || client.computer() == null)) {
            return null;
        }
        return client;
    }

    /**
     * That an account is used on a computer, whatever the connector.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where one of them can be no
     *         name
     */
    public static Statement link(String server, String account, String computer, Author author) {
        reject(account, NameRules.objectionToAccount(account.strip()));
        reject(computer, NameRules.objectionToComputer(computer.strip()));
        Subject.OfClient both = new Subject.OfClient(server, account, computer, null);
        return new Statement("link " + both.account() + " " + both.computer(),
                List.of(new Observation(both, SourceKind.STATEMENT, Attributes.NONE, author.evidence())));
    }

    /**
     * That two names are of one account or computer, or that they are not; it replaces what was stated of the two
     * before.
     *
     * @param kind what they are names of
     */
    public static Statement names(String server, JoinedName.Kind kind, String one, String other, boolean same,
            Author author) {
        Subject first = subject(server, kind, one);
        Subject second = subject(server, kind, other);
        if (first.equals(second)) {
            throw new IllegalArgumentException("\"" + one.strip() + "\" and \"" + other.strip() + "\" are one name");
        }
        return new Statement("link " + name(first) + " " + name(second) + (same ? " --same" : " --apart"),
                List.of(new Observation(first, SourceKind.STATEMENT,
                        Attributes.of(same ? Attribute.SAME_AS : Attribute.NOT_SAME_AS, name(second)),
                        author.evidence())));
    }

    private static Subject subject(String server, JoinedName.Kind kind, String name) {
        return kind == JoinedName.Kind.ACCOUNT ? new Subject.OfAccount(server, name)
                : new Subject.OfComputer(server, name);
    }

    private static String name(Subject subject) {
        return subject instanceof Subject.OfAccount account ? account.account()
                : ((Subject.OfComputer) subject).computer();
    }

    private static void reject(String name, Optional<String> objection) {
        objection.ifPresent(text -> {
            throw new IllegalArgumentException(text + ", found \"" + name.strip() + "\"");
        });
    }

    /** Of how many it is stated; of one subject it may be several things. */
    public int subjects() {
        return Math.toIntExact(observations.stream().map(Observation::subject).distinct().count());
    }

    /** Both as one, to be kept and taken back together. */
    public Statement and(Statement other) {
        List<Observation> both = new ArrayList<>(observations);
        both.addAll(other.observations);
        return new Statement(what + (other.what.startsWith("set ") ? other.what.substring(3) : "; " + other.what), both);
    }

    /** Keeps it in a workspace, as an import of its own. */
    public ImportEntry keepIn(Workspace workspace, Progress progress) throws ProblemException {
        return keepIn(workspace, List.of(), progress);
    }

    /** Keeps it with other lines of the journal. */
    ImportEntry keepIn(Workspace workspace, List<JournalFile> others, Progress progress) throws ProblemException {
        Set<SourceFile> files = new LinkedHashSet<>();
        observations.forEach(o -> files.add(o.evidence().file()));
        Set<String> servers = new LinkedHashSet<>();
        observations.forEach(o -> servers.add(o.subject().server()));
        List<JournalFile> journal = new ArrayList<>(files.stream().map(file -> new JournalFile(file,
                servers.size() == 1 ? servers.iterator().next() : null, KIND, observations.size(), 0, null)).toList());
        journal.addAll(others);
        return workspace.state(what, observations, journal, progress);
    }
}
