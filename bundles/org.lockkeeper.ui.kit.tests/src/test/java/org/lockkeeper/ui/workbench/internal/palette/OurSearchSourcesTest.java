package org.lockkeeper.ui.workbench.internal.palette;

import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
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

    static List<Case> sources() {
        List<Client> clients = List.of("a", "b", "c").stream().map(name -> new Client(new Subject.OfClient("mail1",
                name + "@acme.example", "PC-" + name, Connector.KOFF), Facts.NONE,
                List.of(Evidence.ofFile(SourceFile.stated("test"), null)))).toList();
        Model model = new Model(1, List.of(), clients, List.of(), List.of(), List.of());
        List<SearchSource> names = NameSources.of(model, List.of("LK-1", "LK-2").stream().map(id -> new RuleDescription(id,
                "Title", "Condition.", "Consequence.", List.of(new Citation("Document", "")), true, List.of())).toList());
        return List.of(new Case(names.get(0), "acme"), new Case(names.get(1), "pc-"), new Case(names.get(2), "lk-"),
                new Case(new NamedThings("lockkeeper.views", "View", List.of(
                        new SearchHit("Clients", "", Symbol.NONE, new Destination.View("clients")),
                        new SearchHit("Servers", "", Symbol.NONE, new Destination.View("servers")))), "s view"));
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
