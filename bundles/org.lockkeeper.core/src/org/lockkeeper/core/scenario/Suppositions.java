package org.lockkeeper.core.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.statements.ClientCollection;
import org.lockkeeper.core.inventory.statements.StatedOf;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;

/** Makes of what a scenario supposes the observations that would tell it, as a person's statements would. */
final class Suppositions {

    private static final Duration SURELY_LATER = Duration.ofDays(2);

    private final Workspace workspace;
    private final List<ClientRow> rows;
    private final QueryLanguage<ClientRow> language;
    private final AttributeCatalogue attributes;
    private final String author;
    private final Moment at;
    private final List<Observation> observations = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int withoutComputer;
    private int withoutSize;

    /**
     * @param rows the clients of the workspace's model, which filters choose from
     * @param language the language in which filters are written
     */
    Suppositions(Scenario scenario, Workspace workspace, List<ClientRow> rows, QueryLanguage<ClientRow> language,
            AttributeCatalogue attributes) {
        this.workspace = workspace;
        this.rows = rows;
        this.language = language;
        this.attributes = attributes;
        this.author = "hypothetical, scenario " + scenario.name();
        this.at = later(workspace.model());
    }

    /** A time that is surely newer than all that is known, whatever clock told it: what is supposed holds. */
    private static Moment later(Model model) {
        Moment latest = Moment.of(Instant.now());
        for (Server server : model.servers()) {
            Moment newest = server.newestEvidenceAt();
            latest = newest != null && newest.isAfter(latest) ? newest : latest;
        }
        return Moment.of(Instant.ofEpochSecond(latest.orderSecond()).plus(SURELY_LATER));
    }

    /** The observations of all that is supposed. */
    List<Observation> of(Scenario scenario) throws ProblemException {
        for (Supposition supposition : scenario.suppositions()) {
            add(supposition);
        }
        return observations;
    }

    /** What of it cannot be so, as sentences for people. */
    List<String> shortfalls() {
        List<String> shortfalls = new ArrayList<>(others);
        if (withoutComputer > 0) {
            shortfalls.add("Left as it is for " + withoutComputer + (withoutComputer == 1 ? " client" : " clients")
                    + " of unknown computers: find out which computers they are first.");
        }
        if (withoutSize > 0) {
            shortfalls.add("Left as it is for " + withoutSize + (withoutSize == 1 ? " client" : " clients")
                    + " with databases of unknown size: how much has to be free is not known.");
        }
        return shortfalls;
    }

    private void add(Supposition supposition) throws ProblemException {
        Evidence by = Evidence.ofFile(SourceFile.stated(author + ": " + supposition), at);
        switch (supposition.kind()) {
            case SERVICE -> suppose(new StatedValue<>(Attribute.UPDATER_SERVICE, Presence.PRESENT),
                    placed(chosen(supposition)), by);
            case FREED -> {
                for (ClientRow row : placed(chosen(supposition))) {
                    free(row, by);
                }
            }
            case STATISTICS -> statistics(supposition, by);
            case VALUE -> {
                try {
                    StatedValue<?> value = StatedValue.parse(supposition.value(), attributes);
                    suppose(value, chosen(supposition, StatedOf.rows(List.of(value), rows, workspace.model())), by);
                    checkSource(value);
                } catch (IllegalArgumentException e) {
                    throw new ProblemException("The scenario supposes what cannot be: " + e.getMessage() + ".", e);
                }
            }
        }
    }

    /** What is supposed of a source may have been looked through or imported since; then nothing of it is left to suppose. */
    private void checkSource(StatedValue<?> value) {
        try {
            value.checkSource(workspace.model());
        } catch (IllegalArgumentException e) {
            others.add("Changes nothing: " + e.getMessage() + ".");
        }
    }

    private void free(ClientRow row, Evidence by) {
        Long database = row.client().facts().get(Attribute.DATABASE_BYTES).value();
        Long free = row.client().facts().get(Attribute.FREE_BYTES).value();
        if (database == null) {
            withoutSize++;
        } else if (free == null || free / 2 < database) {
            suppose(new StatedValue<>(Attribute.FREE_BYTES, 2 * Math.min(database, Long.MAX_VALUE / 2)), List.of(row), by);
        }
    }

    /** As a person would state it, but for whose word it is. */
    private void suppose(StatedValue<?> value, List<ClientRow> clients, Evidence evidence) {
        Statement.Author somebody = new Statement.Author("nobody", "supposed", at);
        for (Observation o : Statement.of(List.of(value), clients, somebody).observations()) {
            observations.add(new Observation(o.subject(), o.source(), o.attributes(), evidence));
        }
    }

    private void statistics(Supposition supposition, Evidence by) throws ProblemException {
        List<Server> servers = workspace.model().servers().stream()
                .filter(s -> supposition.where().isEmpty() || s.name().equalsIgnoreCase(supposition.where())).toList();
        if (servers.isEmpty()) {
            throw new ProblemException("The scenario is about a server that is not known: \"" + supposition.where() + "\".");
        }
        for (Server server : servers) {
            observations.add(new Observation(new Subject.OfServer(server.name()), SourceKind.STATEMENT,
                    Attributes.of(Attribute.CLIENT_STATISTICS, YesNo.YES), by));
        }
    }

    /** Nothing can be done on a computer of which nobody knows which it is. */
    private List<ClientRow> placed(List<ClientRow> chosen) {
        List<ClientRow> placed = chosen.stream().filter(r -> r.client().subject().computer() != null).toList();
        withoutComputer += chosen.size() - placed.size();
        return placed;
    }

    private List<ClientRow> chosen(Supposition supposition) throws ProblemException {
        return chosen(supposition, rows);
    }

    private List<ClientRow> chosen(Supposition supposition, List<ClientRow> from) throws ProblemException {
        String filter = supposition.where();
        if (supposition.ofCollection()) {
            String name = filter.toLowerCase(Locale.ROOT);
            filter = ClientCollection.in(workspace).stream().filter(c -> c.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst().map(ClientCollection::filter).orElseThrow(() -> new ProblemException(
                            "The scenario is about a collection that is not there: \"" + supposition.where() + "\"."));
        }
        try {
            Predicate<ClientRow> passes = language.parse(filter);
            return from.stream().filter(passes).toList();
        } catch (QueryException e) {
            throw new ProblemException("The scenario's filter \"" + filter + "\" is not understood, column " + e.column()
                    + ": " + e.getMessage() + ".", e);
        }
    }
}
