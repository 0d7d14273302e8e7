package org.lockkeeper.ui.workbench.internal.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.testkit.MemoryWorkspace;
import org.lockkeeper.testkit.SearchSourceConformance;

/** Our own sources of the search keep to what those of others have to keep to. */
@ParameterizedClass
@MethodSource("sources")
class OurSearchSourcesTest extends SearchSourceConformance {

    private record Case(SearchSource source, String words) {
    }

    private final Case tested;

    OurSearchSourcesTest(Case tested) {
        this.tested = tested;
    }

    static List<Case> sources() throws ProblemException {
        List<Client> clients = List.of("a", "b", "c").stream().map(name -> new Client(new Subject.OfClient("mail1",
                name + "@acme.example", "PC-" + name, Connector.KOFF), Facts.NONE,
                List.of(Evidence.ofFile(SourceFile.stated("test"), null)))).toList();
        Model model = new Model(1, List.of(), clients, List.of(), List.of(), List.of());
        List<SearchSource> names = NameSources.of(model, List.of("LK-1", "LK-2").stream().map(id -> new RuleDescription(id,
                "Title", "Condition.", "Consequence.", List.of(new Citation("Document", "")), true, List.of())).toList());
        List<SearchSource> journal = JournalSources.of(journal(), Progress.NONE);
        return List.of(new Case(names.get(0), "acme"), new Case(names.get(0), "mail1 acme"), new Case(names.get(1), "pc-"),
                new Case(names.get(2), "lk-"), new Case(journal.get(0), "mail1 security.log"),
                new Case(journal.get(0), "other-log mail"), new Case(journal.get(1), "repairs olga"),
                new Case(new NamedThings("lockkeeper.views", "View", List.of(
                        new SearchHit("Clients", "", Symbol.NONE, new Destination.View("clients")),
                        new SearchHit("Servers", "", Symbol.NONE, new Destination.View("servers")))), "s view"));
    }

    private static Workspace journal() {
        Workspace empty = MemoryWorkspace.empty();
        ImportEntry files = new ImportEntry(1, Instant.EPOCH, List.of("harbor"), List.of("mail1"), 3, 0, 0);
        ImportEntry stated = new ImportEntry(2, Instant.EPOCH, List.of("Repairs are allowed"), List.of("mail1"), 1, 1, 0);
        return (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "imports" -> List.of(files, stated);
                    case "files" -> (Long) arguments[0] == 2
                            ? List.of(new JournalFile(SourceFile.stated("olga"), "mail1", "statement", 1, 0, null))
                            : List.of(log("logs/security.log"), log("logs/mail.log"), log("logs/security.log"));
                    default -> method.invoke(empty, arguments);
                });
    }

    private static JournalFile log(String path) {
        return new JournalFile(new SourceFile(path, "/srv/mail1/" + path, null, 0), "mail1", "other-log", 0, 0, null);
    }

    @Test
    void aServersNameAloneFindsNotAllItsAccounts() throws ProblemException {
        SearchSource names = sources().getFirst().source();

        assertThat(names.find(request("mail1", 9, MemoryWorkspace.empty()))).isEmpty();
        assertThat(names.find(request("mail1 b@", 9, MemoryWorkspace.empty()))).hasSize(1);
    }

    @Test
    void whatWasStatedIsToldInWordsAndFoundByTheCommandsNotationToo() throws ProblemException {
        ImportEntry linked = new ImportEntry(1, Instant.EPOCH, List.of("link ann@acme.example PC-1"), List.of("mail1"), 1, 1, 0);
        ImportEntry set = new ImportEntry(2, Instant.EPOCH, List.of("set updaterService=absent"), List.of("mail1"), 1, 1, 0);
        Workspace empty = MemoryWorkspace.empty();
        Workspace workspace = (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "imports" -> List.of(linked, set);
                    case "files" -> List.of(new JournalFile(SourceFile.stated("olga"), "mail1", "statement", 1, 0, null));
                    default -> method.invoke(empty, arguments);
                });
        SearchSource statements = JournalSources.of(workspace, Progress.NONE).get(1);

        for (String typed : List.of("updaterService=absent", "link ann@", "olga")) {
            assertThat(statements.find(request(typed, 9, empty))).as(typed).isNotEmpty().extracting(SearchHit::title)
                    .noneMatch(title -> title.startsWith("set ") || title.startsWith("link ") || title.contains("="));
        }
        assertThat(statements.find(request("ann PC-1", 9, empty))).extracting(SearchHit::title).singleElement().asString()
                .contains("ann@acme.example").contains("PC-1");
    }

    @Override
    protected SearchSource source() {
        return tested.source();
    }

    @Override
    protected List<String> words() {
        return List.of(tested.words());
    }
}
