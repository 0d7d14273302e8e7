package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;

/**
 * What silence hides: what to look at next, sources that could not be read, clients that lack evidence, old evidence,
 * servers that could not be planned. The first card of the Overview.
 */
final class Attention implements OverviewCard {

    private static final int CHECKS = 2;
    private static final Destination PROBLEMS = new Destination.View(PartIds.PROBLEMS);
    private static final Destination UNDECIDED = Destination.Clients.with(ClientFilter.VERDICT, Verdict.UNKNOWN.name());

    @Override
    public String id() {
        return "lockkeeper.attention";
    }

    @Override
    public Optional<Card> card(UpgradePlan plan, Workspace workspace) {
        return Optional.of(new Card("", lines(plan)));
    }

    private static List<Card.Line> lines(UpgradePlan plan) {
        List<Card.Line> lines = new ArrayList<>();
        plan.nextChecks().stream().limit(CHECKS).forEach(check -> lines.add(next(check)));
        int unread = plan.servers().stream().flatMap(s -> s.unread().stream()).collect(Collectors.toSet())
                .size();
        if (unread > 0) {
            lines.add(new Card.Line(Symbol.WARNING, Plural.bind(Messages.Attention_unread, unread), PROBLEMS));
        }
        int unknown = plan.totals().get(Verdict.UNKNOWN);
        if (unknown > 0) {
            lines.add(new Card.Line(Symbol.UNKNOWN, Plural.bind(Messages.Attention_unknown, unknown), UNDECIDED));
        }
        for (ServerPlan server : plan.servers()) {
            server(server, lines);
        }
        for (String problem : plan.problems()) {
            lines.add(new Card.Line(Symbol.WARNING, problem, PROBLEMS));
        }
        return lines;
    }

    private static Card.Line next(NextCheck check) {
        String text = check.narrowsBy() == 0 ? NLS.bind(Messages.Attention_checkAny, check.title())
                : Plural.bind(Messages.Attention_check, check.narrowsBy(), check.title(), check.narrowsBy());
        return new Card.Line(Symbol.INFO, text, switch (check.kind()) {
            case SOURCES -> PROBLEMS;
            case ACCOUNTS, ACCOUNT_LIST -> new Destination.View(PartIds.FINDINGS);
            case REPORT -> new Destination.View(PartIds.SERVER);
            default -> UNDECIDED;
        });
    }

    private static void server(ServerPlan plan, List<Card.Line> lines) {
        Server server = plan.server();
        Destination show = new Destination.Server(server.name());
        if (plan.asOf() == null) {
            lines.add(new Card.Line(Symbol.WARNING, NLS.bind(Messages.Attention_undated, server.name()), show));
        } else if (plan.detection() == Detection.WAIT_FOR_REPORT) {
            // were a report fresh, it would be the way to find out
            String text = server.newestReport().map(AffectedUserReport::at)
                    .map(at -> NLS.bind(Messages.Attention_stale, new Object[] {server.name(),
                        Wording.day(at), at.until(plan.asOf()).toDays()}))
                    .orElse(NLS.bind(Messages.Attention_action, server.name(), Wording.nextAction(plan.detection())));
            lines.add(new Card.Line(Symbol.WARNING, text, show));
        } else if (plan.detection() != Detection.REPORT && plan.nextChecks().isEmpty()) {
            lines.add(new Card.Line(Symbol.INFO, NLS.bind(Messages.Attention_action, server.name(),
                    Wording.nextAction(plan.detection())), show));
        }
    }
}
