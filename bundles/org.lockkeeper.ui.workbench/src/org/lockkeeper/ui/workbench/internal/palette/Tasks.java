package org.lockkeeper.ui.workbench.internal.palette;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.ui.navigation.SearchedTask;
import org.lockkeeper.ui.proof.FirstEvidence;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.imports.RecentSources;
import org.lockkeeper.ui.workbench.internal.remarks.Acknowledging;
import org.lockkeeper.ui.workbench.internal.scope.VerdictOnServer;

/** What can be done with things, said in one line: the blocked of a server, the proof of an account, a folder to import. */
final class Tasks {

    private Tasks() {
    }

    /** The clients of one verdict of one server. */
    static SearchSource verdicts(PlanIndex index, Function<Verdict, String> words) {
        List<SearchedTask> tasks = new ArrayList<>();
        for (Server server : index.model().servers()) {
            for (Verdict verdict : Verdict.values()) {
                int count = index.count(server.name(), verdict);
                tasks.add(new SearchedTask(server.name(), Messages.Palette_view, new SearchHit(
                        NLS.bind(Messages.Palette_verdictOn, words.apply(verdict), server.name()),
                        Plural.bind(Messages.Palette_clients, count, count), Symbol.CLIENT,
                        VerdictOnServer.destination(server.name(), verdict))));
            }
        }
        return new Listed("lockkeeper.verdicts", Messages.Palette_task, List.copyOf(tasks));
    }

    /** Of each account the proof of its worst verdict, and that this is known. */
    static SearchSource accounts(PlanIndex index, boolean changeable) {
        Map<String, ClientPlan> worst = new TreeMap<>(NaturalOrder.IGNORING_CASE);
        index.plan().clients().stream().filter(c -> c.client().subject().account() != null).forEach(client ->
                worst.merge(client.client().subject().account(), client,
                        (a, b) -> Comparator.comparing(ClientPlan::verdict).compare(a, b) <= 0 ? a : b));
        return new Accounts(worst, changeable);
    }

    /** A folder, zip or file that is typed as a whole path, to be imported. */
    static SearchSource paths() {
        return new Paths();
    }

    /** Tasks that are known from the start. */
    private record Listed(String id, String title, List<SearchedTask> tasks) implements SearchSource {

        @Override
        public List<SearchHit> find(SearchRequest request) {
            return tasks.stream().filter(t -> t.isMeant(request.words())).limit(request.most()).map(SearchedTask::hit)
                    .toList();
        }
    }

    /**
     * What can be done with accounts.
     *
     * @param worst of each account the client with the worst verdict
     * @param changeable whether something can be kept
     */
    private record Accounts(Map<String, ClientPlan> worst, boolean changeable) implements SearchSource {

        @Override
        public String id() {
            return "lockkeeper.account-tasks";
        }

        @Override
        public String title() {
            return Messages.Palette_task;
        }

        @Override
        public List<SearchHit> find(SearchRequest request) {
            // asked at each key: most accounts share no word with what is typed
            List<String> words = TypedWords.of(request.words().toLowerCase(Locale.ROOT));
            return worst.entrySet().stream()
                    .filter(e -> words.stream().anyMatch(e.getKey().toLowerCase(Locale.ROOT)::contains))
                    .flatMap(e -> tasks(e.getKey(), e.getValue()))
                    .filter(t -> t.isMeant(request.words())).limit(request.most()).map(SearchedTask::hit).toList();
        }

        private Stream<SearchedTask> tasks(String account, ClientPlan client) {
            String server = client.client().subject().server();
            Stream<SearchedTask> proof = FirstEvidence.of(client).stream().map(evidence -> new SearchedTask(account,
                    Messages.Palette_proofWords + " " + server, new SearchHit(NLS.bind(Messages.Palette_proof, account),
                            evidence.file().fileName(), Symbol.WHY, new Destination.Evidence(evidence))));
            Stream<SearchedTask> known = changeable ? Stream.of(new SearchedTask(account,
                    Messages.Palette_knownWords + " " + server, new SearchHit(NLS.bind(Messages.Palette_known, account),
                            server, Symbol.CLIENT, Acknowledging.destination(account)))) : Stream.empty();
            return Stream.concat(proof, known);
        }
    }

    /** What is to be imported. */
    private record Paths() implements SearchSource {

        @Override
        public String id() {
            return "lockkeeper.paths";
        }

        @Override
        public String title() {
            return Messages.Palette_task;
        }

        @Override
        public List<SearchHit> find(SearchRequest request) {
            String typed = request.words().replaceAll("^\"(.*)\"$", "$1");
            try {
                return Path.of(typed).isAbsolute() ? List.of(new SearchHit(NLS.bind(Messages.Palette_import, typed), "",
                        Symbol.FILE, new Destination.Command(RecentSources.COMMAND, Map.of(RecentSources.SOURCE, typed))))
                        : List.of();
            } catch (InvalidPathException e) {
                return List.of();
            }
        }
    }
}
