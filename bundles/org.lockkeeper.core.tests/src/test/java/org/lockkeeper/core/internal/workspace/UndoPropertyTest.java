package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.statements.ClientCollection;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.core.testing.Given;

/**
 * To undo anything (an import, a statement, a link, names taken for one or for two, a note, a label, an acknowledgement, a
 * collection of either kind) equals never having done it, whatever came before and after. And the state as of any of them
 * is that of a workspace in which nothing came after it.
 */
class UndoPropertyTest extends WorkspaceStory {

    private static final List<String> ACCOUNTS = List.of("a@x.example", "b@x.example", "c@y.example");
    private static final List<String> COMPUTERS = List.of("PC1", "PC1.X.EXAMPLE", "PC2");
    private static final Moment NOW = Moment.tryParse("2011-10-10T17:45:00+02:00").orElseThrow();

    /** One thing that is done, to be done again in another workspace. */
    @FunctionalInterface
    private interface Deed {
        ImportEntry in(Workspace workspace) throws ProblemException;
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private Deed imported(Random random) {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = random.nextInt(3); i >= 0; i--) {
            Moment time = at("09-0" + (1 + random.nextInt(9)));
            switch (random.nextInt(4)) {
                case 0 -> given.updater(time, one(COMPUTERS, random), random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT);
                case 1 -> given.used(time, one(ACCOUNTS, random));
                case 2 -> given.report(time, one(ACCOUNTS, random));
                default -> given.row(time, one(ACCOUNTS, random), one(COMPUTERS, random), Connector.KOFF,
                        Attributes.of(Attribute.UPDATER_SERVICE, random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT));
            }
        }
        return workspace -> read(workspace, given);
    }

    private static Deed kept(Statement statement) {
        return workspace -> statement.keepIn(workspace, Progress.NONE);
    }

    /** Something that may be done in a workspace as it is now. */
    private Deed draw(Workspace workspace, Random random, int number) throws ProblemException {
        UpgradePlan plan = workspace.plan(TO_7_3, Progress.NONE);
        List<ClientRow> rows = ClientRow.of(workspace.model(), plan);
        if (rows.isEmpty()) {
            return imported(random);
        }
        List<ClientRow> some = rows.subList(0, 1 + random.nextInt(rows.size()));
        String server = rows.getFirst().client().subject().server();
        Statement.Author author = new Statement.Author("anna", "because", NOW);
        return switch (random.nextInt(9)) {
            case 0, 1 -> imported(random);
            case 2 -> kept(Statement.of(List.of(StatedValue.parse(one(List.of("updaterService=yes", "updaterService=no",
                    "localAdmin=yes", "version=7.1.3", "onlyComputer=yes"), random), AttributeCatalogue.builtIn())), some, author));
            case 3 -> kept(Statement.link(server, one(ACCOUNTS, random), one(COMPUTERS, random), author));
            case 4 -> kept(Statement.names(server, JoinedName.Kind.COMPUTER, "PC1", "PC1.X.EXAMPLE", random.nextBoolean(), author));
            case 5 -> kept(Remark.about(some, List.of(Remark.note("note " + number)), "anna", "", NOW));
            case 6 -> kept(Remark.about(some, List.of(Remark.label("floor", random.nextBoolean()),
                    Remark.acknowledgement(random.nextBoolean())), "anna", "known", NOW));
            case 7 -> {
                String filter = one(List.of("verdict = BLOCKED", "account is unknown"), random);
                yield w -> ClientCollection.save("filtered", filter, w, Progress.NONE).entry();
            }
            default -> w -> ClientCollection.saveFixed("fixed", some, "anna", NOW, w, Progress.NONE).entry();
        };
    }

    /** All that a workspace answers, but the numbers of its imports. */
    private static List<String> answers(Workspace workspace) throws ProblemException {
        List<String> answers = answers(workspace, workspace.model());
        ClientCollection.in(workspace).forEach(c -> answers.add(c.name() + ": " + c.filter()));
        return answers;
    }

    private static List<String> answers(Workspace workspace, Model model) {
        List<String> answers = new ArrayList<>();
        UpgradePlan plan = workspace.plan(model, TO_7_3, Progress.NONE);
        plan.servers().forEach(s -> answers.add(s.server().name() + " " + s.findings().stream().map(f -> f.rule() + f.verdict()).toList()));
        answers.add(plan.cutOff().toString());
        for (ClientRow row : ClientRow.of(model, plan)) {
            StringBuilder text = new StringBuilder();
            for (Field<ClientRow> field : ClientFields.all()) {
                text.append(field.id()).append('=').append(field.text(row)).append("; ");
            }
            answers.add(text.toString());
        }
        return answers;
    }

    @Property(tries = 150)
    void undoOfAnythingEqualsNeverHavingDoneIt(@ForAll Random random) throws ProblemException {
        List<Deed> deeds = new ArrayList<>();
        List<ImportEntry> entries = new ArrayList<>();
        int undone = random.nextInt(6);
        try (Workspace workspace = temporary(); Workspace other = temporary()) {
            for (int i = 0; i < 6; i++) {
                Deed deed = draw(workspace, random, i);
                deeds.add(deed);
                entries.add(deed.in(workspace));
            }
            workspace.undo(entries.get(undone).id(), Progress.NONE);
            for (int i = 0; i < deeds.size(); i++) {
                if (i != undone) {
                    deeds.get(i).in(other);
                }
            }
            assertThat(answers(workspace)).as("without " + entries.get(undone).sources()).isEqualTo(answers(other));
        }
    }

    @Property(tries = 150)
    void theStateAsOfAnImportEqualsTheWorkspaceInWhichItWasTheLast(@ForAll Random random) throws ProblemException {
        List<Long> ids = new ArrayList<>();
        int undone = random.nextInt(6);
        try (Workspace workspace = temporary(); Workspace then = temporary()) {
            List<Deed> deeds = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                deeds.add(draw(workspace, random, i));
                ids.add(deeds.getLast().in(workspace).id());
            }
            workspace.undo(ids.get(undone), Progress.NONE);
            for (int i = 0; i < deeds.size(); i++) {
                if (i != undone) {
                    deeds.get(i).in(then);
                    assertThat(answers(workspace, workspace.modelAfter(ids.get(i), Progress.NONE)))
                            .as("after " + (i + 1) + " of 6, without " + (undone + 1)).isEqualTo(answers(then, then.model()));
                }
            }
        }
    }
}
