package org.lockkeeper.ui.upgrade.internal.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.Supposition;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;

/** Makes, changes, copies, deletes and compares scenarios. Each is a line of the journal, and taken back from the notice. */
public final class ScenarioActions {

    private final TabServices services;
    private final Supplier<Shell> shell;
    private final Consumer<String> onChosen;

    /**
     * @param onChosen told the name of a scenario that is to be supposed, {@code ""} for none
     */
    public ScenarioActions(TabServices services, Supplier<Shell> shell, Consumer<String> onChosen) {
        this.services = services;
        this.shell = shell;
        this.onChosen = onChosen;
    }

    /** Something that writes a line of the journal. */
    @FunctionalInterface
    private interface Change {
        ImportEntry make(Progress progress) throws ProblemException;
    }

    /**
     * Makes a new one.
     *
     * @param plan what it is compared with
     * @param all those that there are
     */
    public void create(ScopedPlan plan, List<Scenario> all) {
        String where = services.clients().text(services.filters().filter());
        Scenario begun = new Scenario(free(ScenarioMessages.New, all), null, null, "",
                List.of(new Supposition(Supposition.Kind.SERVICE, "", where, false)));
        ask(ScenarioMessages.NewTitle, plan, begun, null, all);
    }

    /** Makes a new one in which nothing but the target is another. */
    public void compareWith(ProductVersion target, ScopedPlan plan, List<Scenario> all) {
        ask(ScenarioMessages.NewTitle, plan, new Scenario(free(NLS.bind(ScenarioMessages.NewTo, target), all), target,
                null, "", List.of()), null, all);
    }

    /** Makes one like another. */
    public void copy(ScopedPlan plan, Scenario original, List<Scenario> all) {
        ask(ScenarioMessages.NewTitle, plan, new Scenario(free(NLS.bind(ScenarioMessages.CopyOf, original.name()), all),
                original.target(), original.asOf(), original.note(), original.suppositions()), null, all);
    }

    /** Changes one, its name too. */
    public void edit(ScopedPlan plan, Scenario scenario, List<Scenario> all) {
        ask(ScenarioMessages.EditTitle, plan, scenario, scenario, all);
    }

    private void ask(String title, ScopedPlan plan, Scenario begun, Scenario before, List<Scenario> all) {
        new ScenarioDialog(shell.get(), title, services, plan, begun, name -> all.stream().anyMatch(
                s -> s != before && s.name().equalsIgnoreCase(name))).ask().filter(made -> !made.equals(before))
                .ifPresent(made -> keep(NLS.bind(ScenarioMessages.Kept, made.name()), made.name(),
                        progress -> before == null || before.name().equalsIgnoreCase(made.name())
                                ? made.save(services.workspace(), progress)
                                : made.saveInPlaceOf(before.name(), services.workspace(), progress)));
    }

    /** Forgets one. */
    public void delete(Scenario scenario) {
        keep(NLS.bind(ScenarioMessages.Deleted, scenario.name()), "",
                progress -> Scenario.delete(scenario.name(), services.workspace(), progress));
    }

    private void keep(String told, String supposed, Change change) {
        services.background().task(ScenarioMessages.Saving, change::make).onDone(entry -> {
            services.notices().tell(new Notice(told, Instant.now(), List.of(new Notice.Action("undo",
                    ScenarioMessages.Undo, () -> services.session().undo(entry.id())))));
            onChosen.accept(supposed);
        }).start();
    }

    /** Shows what is known and all of them side by side, then what was chosen there: a scenario, or clients. */
    public void compare(List<Scenario> all) {
        CompareDialog dialog = new CompareDialog(shell.get(), services, all);
        dialog.show().ifPresent(onChosen);
        dialog.clients().ifPresent(clients -> services.navigation().showClients(Scope.EVERYTHING, clients));
    }

    /** A name that none has. */
    private static String free(String wanted, List<Scenario> all) {
        List<String> taken = all.stream().map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
        String name = wanted;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + " " + i;
        }
        return name;
    }
}
