package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.PlanText;

/** Makes the papers of administrators, technicians, managers and auditors; users get {@link UserMails}. */
public final class Papers {

    private Papers() {
    }

    /**
     * The paper for a reader.
     *
     * @throws IllegalArgumentException for users, who get mails
     */
    public static Paper of(Reader reader, PaperScope scope) {
        return switch (reader) {
            case ADMIN -> paper(reader, "Upgrade to " + scope.plan().target(), scope, AdminPaper.sections(scope),
                    AdminPaper.table(scope));
            case TECHNICIAN -> paper(reader, "Work before and after the upgrade to " + scope.plan().target(), scope,
                    TechnicianPaper.sections(scope), TechnicianPaper.table(scope));
            case MANAGER -> new Paper(reader, "Upgrade to " + scope.plan().target() + ": can it be done?",
                    PlanText.answer(scope.plan()), scope.plan().worst(),
                    ManagerPaper.problems(scope.plan().problems()), ManagerPaper.sections(scope), totalsWithServers(scope),
                    Origin.of(scope, true));
            case AUDITOR -> paper(reader, "Upgrade to " + scope.plan().target() + ": each verdict and its proof", scope,
                    AuditorPaper.sections(scope), AuditorPaper.table(scope));
            case USER -> throw new IllegalArgumentException("users get mails");
        };
    }

    /**
     * The change-management package: the change, its impact, risks, plan, back-out, tests and communication.
     *
     * @param reader {@link Reader#ADMIN} or {@link Reader#MANAGER}
     */
    public static Paper change(Reader reader, PaperScope scope) {
        return paper(reader, "Change: upgrade to " + scope.plan().target(), scope, ChangePaper.sections(scope),
                AdminPaper.table(scope));
    }

    static Paper paper(Reader reader, String title, PaperScope scope, List<Section> sections, Block.Table table) {
        UpgradePlan plan = scope.plan();
        return new Paper(reader, title, PlanText.answer(plan), plan.worst(), plan.problems(), sections, table,
                Origin.of(scope, reader == Reader.MANAGER));
    }

    /** How many clients of a list have which verdict, worst first. */
    static Block.Table totals(List<ClientPlan> clients) {
        Map<Verdict, Long> totals = clients.stream().collect(Collectors.groupingBy(ClientPlan::verdict,
                Collectors.counting()));
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = totals.getOrDefault(verdict, 0L);
            rows.add(List.of(verdict.name(), Long.toString(count), PlanText.meaning(verdict, count)));
        }
        return new Block.Table(List.of("Verdict", "Clients", "… that"), rows);
    }

    /** How many have which verdict, and what to look at next. */
    static Section atAGlance(PaperScope scope) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(totals(scope.clients()));
        if (!scope.plan().nextChecks().isEmpty()) {
            blocks.add(new Block.Text("What to look at next, best first:"));
            blocks.add(new Block.Numbered(scope.plan().nextChecks().stream().map(PlanText::check).toList()));
        }
        return new Section("At a glance", blocks);
    }

    /** {@link #totals} for spreadsheets, where nothing else tells that a server is not ready as a whole. */
    private static Block.Table totalsWithServers(PaperScope scope) {
        Block.Table totals = totals(scope.clients());
        List<List<String>> rows = new ArrayList<>(totals.rows());
        for (ServerPlan server : scope.servers()) {
            List<Finding> open = PlanText.open(server);
            if (!open.isEmpty()) {
                rows.add(List.of(PaperText.orEmpty(open.getFirst().verdict()), "", "server " + server.server().name()
                        + ": " + PlanText.consequences(open)));
            }
        }
        return new Block.Table(totals.columns(), rows);
    }

    /** Lists by a key, in the order in which the keys come. */
    static <K> Map<K, List<ClientPlan>> grouped(List<ClientPlan> clients,
            Function<ClientPlan, K> key) {
        return clients.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
