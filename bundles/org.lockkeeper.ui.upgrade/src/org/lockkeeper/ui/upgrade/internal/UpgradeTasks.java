package org.lockkeeper.ui.upgrade.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.navigation.SearchedTask;
import org.lockkeeper.ui.navigation.TaskSource;
import org.lockkeeper.ui.upgrade.internal.papers.PaperWords;

/** What the search box finds of the upgrade: papers on a server for a reader, and a comparison with another target. */
public final class UpgradeTasks implements TaskSource {

    /** Id of the command that hands a server over. */
    static final String PAPER = "org.lockkeeper.command.upgrade.paper";
    /** Id of its parameter: the server. */
    static final String SERVER = PAPER + ".server";
    /** Id of its parameter: whom the paper is for. */
    static final String READER = PAPER + ".reader";
    /** Id of its parameter, left out for all clients: those of which verdict. */
    static final String VERDICT = PAPER + ".verdict";
    /** Id of the command that begins a scenario with another target. */
    static final String COMPARE = "org.lockkeeper.command.upgrade.compare";
    /** Id of its parameter: the target. */
    static final String TARGET = COMPARE + ".target";

    @Override
    public String id() {
        return "lockkeeper.upgrade-tasks";
    }

    @Override
    public String title() {
        return UpgradeMessages.Task;
    }

    @Override
    public List<SearchHit> find(SearchRequest request) {
        Stream<SearchedTask> papers = request.workspace().model().servers().stream().map(Server::name)
                .flatMap(server -> PaperWords.READERS.stream().flatMap(reader -> papers(server, reader)));
        Stream<SearchedTask> targets = TypedWords.of(request.words()).stream()
                .flatMap(word -> ProductVersion.tryParse(word).map(target -> compare(word, target)).stream());
        return Stream.concat(papers, targets).filter(task -> task.isMeant(request.words())).limit(request.most())
                .map(SearchedTask::hit).toList();
    }

    private static Stream<SearchedTask> papers(String server, Reader reader) {
        return Stream.of(paper(server, NLS.bind(UpgradeMessages.Task_paperBlocked, server, PaperWords.reader(reader)),
                Map.of(SERVER, server, READER, reader.name(), VERDICT, Verdict.BLOCKED.name())),
                paper(server, NLS.bind(UpgradeMessages.Task_paper, server, PaperWords.reader(reader)),
                        Map.of(SERVER, server, READER, reader.name())));
    }

    private static SearchedTask paper(String server, String title, Map<String, String> parameters) {
        return new SearchedTask(server, UpgradeMessages.Task_paperWords,
                new SearchHit(title, "", Symbol.PLAN, new Destination.Command(PAPER, parameters)));
    }

    private static SearchedTask compare(String typed, ProductVersion target) {
        return new SearchedTask(typed, UpgradeMessages.Task_compareWords, new SearchHit(
                NLS.bind(UpgradeMessages.Task_compare, target), "", Symbol.PLAN,
                new Destination.Command(COMPARE, Map.of(TARGET, target.toString()))));
    }
}
