package org.lockkeeper.cli.tests.stranger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.Node;
import org.lockkeeper.api.ui.Outcome;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Selected;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** A service of each kind that only the window asks, sound but for one method, which misbehaves in one way. */
public final class EverywhereInTheWindow {

    private EverywhereInTheWindow() {
    }

    /** A section about a client. */
    public static final class Detailing extends Spoilt implements ClientSection {
        public Detailing(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public Optional<Section> section(ClientPlan client, Workspace workspace) {
            return at("section", () -> Optional.of(new Section("Kiosk", List.of())));
        }
    }

    /** A source of the search. */
    public static final class Searching extends Spoilt implements SearchSource {
        public Searching(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public List<SearchHit> find(SearchRequest request) {
            return at("find", List::of);
        }

        @Override
        public void search(SearchRequest request, Consumer<? super List<SearchHit>> found) {
            found.accept(at("search", List::of));
        }

        @Override
        public void closed() {
            at("closed", () -> "");
        }
    }

    /** A card of the Overview. */
    public static final class Carding extends Spoilt implements OverviewCard {
        public Carding(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public Optional<Card> card(UpgradePlan plan, Workspace workspace) {
            return at("card", Optional::empty);
        }
    }

    /** Nodes of the Navigator. */
    public static final class Branching extends Spoilt implements NavigatorNodes {
        public Branching(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public List<Node> nodes(Workspace workspace) {
            return at("nodes", List::of);
        }
    }

    /** An action about what is selected. */
    public static final class Acting extends Spoilt implements SelectionAction {
        public Acting(String method, Misdeed misdeed) {
            super(method, misdeed);
        }

        @Override
        public Selected.Kind about() {
            return at("about", () -> Selected.Kind.SERVERS);
        }

        @Override
        public Outcome run(Selected selected, Workspace workspace, Progress progress) {
            return at("run", () -> new Outcome("Done."));
        }
    }
}
