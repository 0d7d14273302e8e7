package org.lockkeeper.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.world.evidence.OtherNames;
import org.lockkeeper.world.evidence.Piece;
import org.lockkeeper.world.evidence.Stated;

/** The real thing: files on disk, intake, a workspace in memory, resolution, rules, plan. */
final class Product implements AutoCloseable {

    private final Workspaces workspaces = CoreServices.workspaces(directory -> {
        throw new ProblemException("no store on disk is asked for");
    }, new DefaultIntake(List.of()), List.of());

    private final Path folder;
    private int scenes;

    Product() {
        try {
            folder = Files.createTempDirectory("worlds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the product says.
     *
     * @param plan the plan
     * @param refused the collections of which the import was refused, with the reason
     */
    record Answer(UpgradePlan plan, List<String> refused) {

        /** Whether the command line would end with 0. */
        boolean isReady() {
            return refused.isEmpty() && plan.problems().isEmpty() && !plan.servers().isEmpty()
                    && plan.worst().compareTo(Verdict.AUTOMATIC) >= 0;
        }

        /** The clients, called as the world calls them. */
        List<ClientPlan> clients() {
            return plan.clients().stream().map(Answer::renamed).toList();
        }

        private static ClientPlan renamed(ClientPlan plan) {
            Subject.OfClient said = plan.client().subject();
            Subject.OfClient meant = renamed(said);
            return meant.equals(said) ? plan : new ClientPlan(new Client(meant, plan.client().facts(),
                    plan.client().sightings(), plan.client().unexplained()), plan.verdict(), plan.findings(),
                    plan.steps());
        }

        static Subject.OfClient renamed(Subject.OfClient said) {
            return new Subject.OfClient(said.server(), OtherNames.account(said.account()),
                    OtherNames.computer(said.computer()), said.connector());
        }

        /** What somebody reads in it: verdicts, rules and values, by client and server. */
        Map<String, String> summary() {
            Map<String, String> summary = new TreeMap<>();
            plan.servers().forEach(s -> summary.put(s.server().name(), s.detection() + " " + s.nextReportDue() + " "
                    + rules(s.findings())));
            plan.clients().forEach(c -> summary.put(c.client().subject().toString(), c.verdict() + " "
                    + rules(c.findings()) + " " + values(c.client())));
            return summary;
        }

        private static List<String> rules(List<Finding> findings) {
            return findings.stream().map(f -> f.rule() + " " + f.verdict()).sorted().toList();
        }

        private static Map<String, Object> values(Client client) {
            Map<String, Object> values = new TreeMap<>();
            client.facts().forEach((attribute, fact) -> values.put(attribute.toString(), value(fact)));
            // a mark that is about the order of imports: the list read last does not show it any more; no verdict rests on it
            values.remove(RemarkAttributes.MISSING_FROM.id());
            return values;
        }

        private static Object value(Fact<?> fact) {
            return fact.isKnown() ? fact.value() : fact.isDisputed() ? "disputed" : "unknown";
        }
    }

    /** Collections of a scene written to disk; the order of imports is free. */
    final class Session implements AutoCloseable {

        private final Scene scene;
        private final Path root = folder.resolve("s" + scenes++);
        private final List<Integer> collections;

        private Session(Scene scene) {
            this.scene = scene;
            collections = scene.pieces().stream().map(Piece::collection).distinct().sorted().toList();
            for (Piece piece : scene.pieces()) {
                piece.files().forEach((path, bytes) -> write(server(piece.collection()).resolve(path), bytes));
            }
        }

        private Path server(int collection) {
            return root.resolve("c" + collection).resolve(scene.world().server().name());
        }

        List<Integer> collections() {
            return collections;
        }

        /** Imports one collection after the other, and plans. */
        Answer answer(List<Integer> order) {
            try (Workspace workspace = workspaces.temporary()) {
                List<String> refused = new ArrayList<>();
                for (int collection : order) {
                    importOne(workspace, collection, refused);
                }
                return plan(workspace, refused);
            }
        }

        /** Imports in order, then takes back one of the imports. */
        Answer answerAfterUndo(List<Integer> order, int undone) {
            try (Workspace workspace = workspaces.temporary()) {
                List<String> refused = new ArrayList<>();
                Map<Integer, List<ImportEntry>> entries = new HashMap<>();
                for (int collection : order) {
                    List<String> its = new ArrayList<>();
                    entries.put(collection, importOne(workspace, collection, its));
                    if (collection != undone) {
                        refused.addAll(its);
                    }
                }
                for (ImportEntry entry : entries.get(undone).reversed()) {
                    workspace.undo(entry.id(), Progress.NONE);
                }
                return plan(workspace, refused);
            } catch (ProblemException e) {
                throw new AssertionError(e);
            }
        }

        /** Imports the files of a collection, then states what was stated with it. */
        private List<ImportEntry> importOne(Workspace workspace, int collection, List<String> refused) {
            List<ImportEntry> entries = new ArrayList<>();
            try {
                if (Files.exists(server(collection))) {
                    entries.add(workspace.importFrom(new IntakeRequest(List.of(server(collection)), null),
                            Progress.NONE));
                }
            } catch (ProblemException e) {
                refused.add(e.getMessage());
            }
            for (Piece piece : scene.pieces()) {
                if (piece.collection() == collection && piece.kind() == Piece.Kind.STATEMENTS) {
                    piece.units().forEach(unit -> entries.add(state(workspace, (Stated) unit.content())));
                }
            }
            return entries;
        }

        private ImportEntry state(Workspace workspace, Stated stated) {
            Statement.Author author = new Statement.Author("somebody", "knows", Moment.of(stated.at()));
            String server = scene.world().server().name();
            try {
                if (stated.field().equals("link")) {
                    return Statement.link(server, stated.account(), stated.machine(), author).keepIn(workspace,
                            Progress.NONE);
                }
                StatedValue<?> value = StatedValue.parse(stated.field() + "=" + stated.value(),
                        AttributeCatalogue.builtIn());
                Subject.OfClient who = new Subject.OfClient(server, stated.account(), stated.machine(), null);
                ClientRow row = ClientRow.of(new Model(1, List.of(), List.of(new Client(who, Facts.NONE, List.of(
                        Evidence.ofFile(SourceFile.stated("known"), null)))),
                        List.of(), List.of(), List.of()), null).getFirst();
                return Statement.of(List.of(value), List.of(row), author).keepIn(workspace, Progress.NONE);
            } catch (ProblemException e) {
                throw new AssertionError(e);
            }
        }

        private Answer plan(Workspace workspace, List<String> refused) {
            return new Answer(workspace.plan(request(scene), Progress.NONE), refused);
        }

        @Override
        public void close() {
            delete(root);
        }
    }

    /**
     * The answer to one import of two customers' folders, whose servers are called alike; the oldest collection of
     * each scene.
     */
    Answer answerToBoth(Scene one, Scene other) {
        Path root = folder.resolve("s" + scenes++);
        try (Workspace workspace = workspaces.temporary()) {
            write(root.resolve("first"), one);
            write(root.resolve("second"), other);
            List<String> refused = new ArrayList<>();
            try {
                workspace.importFrom(new IntakeRequest(List.of(root), null), Progress.NONE);
            } catch (ProblemException e) {
                refused.add(e.getMessage());
            }
            return new Answer(workspace.plan(request(one), Progress.NONE), refused);
        } finally {
            delete(root);
        }
    }

    private static void write(Path customer, Scene scene) {
        Path server = customer.resolve(scene.world().server().name());
        for (Piece piece : scene.pieces()) {
            piece.files().forEach((path, bytes) -> write(server.resolve(path), bytes));
        }
    }

    private static PlanRequest request(Scene scene) {
        return new PlanRequest(scene.target(), scene.asOf() == null ? null : Moment.of(scene.asOf()), Set.of(), Map.of());
    }

    Session session(Scene scene) {
        return new Session(scene);
    }

    /** The answer to all collections, oldest first. */
    Answer answer(Scene scene) {
        try (Session session = session(scene)) {
            return session.answer(session.collections());
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}
