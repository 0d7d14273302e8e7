package org.lockkeeper.ui.workbench.internal.collect;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.menu.ItemType;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuSeparator;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.core.collect.Schedule;

/** Tools, Collect: what extensions can fetch, now or at intervals. */
public final class CollectMenu {

    /** The command behind each item. */
    static final String COMMAND = "org.lockkeeper.command.collect";
    /** Its parameter: the id of the collector. */
    static final String ID = "org.lockkeeper.command.collect.id";
    /** Its parameter: the interval, {@code never} to switch it off, or {@code now} to run it. */
    static final String EVERY = "org.lockkeeper.command.collect.every";
    /** The value that runs it. */
    static final String NOW = "now";
    /** The value that switches it off. */
    static final String NEVER = "never";

    private static final List<Duration> INTERVALS = List.of(Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24),
            Duration.ofDays(7));

    @Inject
    private MApplication application;
    @Inject
    private EModelService model;
    @Inject
    private WindowCollectors collectors;

    /** Called by the platform before the menu is shown. */
    @AboutToShow
    void fill(List<MMenuElement> items) {
        for (Collector collector : collectors.all()) {
            MMenu menu = model.createModelElement(MMenu.class);
            menu.setElementId("org.lockkeeper.menu.collect." + items.size());
            menu.setLabel(collector.title().replace("&", "&&"));
            menu.getChildren().add(item(collector, NOW, CollectMessages.Now));
            menu.getChildren().add(model.createModelElement(MMenuSeparator.class));
            Duration present = collectors.every(collector.id());
            menu.getChildren().add(chosen(item(collector, NEVER, CollectMessages.Never), present == null));
            for (Duration every : INTERVALS) {
                boolean days = every.toDays() > 1;
                menu.getChildren().add(chosen(item(collector, Schedule.typed(every), NLS.bind(days ? CollectMessages.Days
                        : CollectMessages.Hours, days ? every.toDays() : every.toHours())), every.equals(present)));
            }
            items.add(menu);
        }
        if (items.isEmpty()) {
            MDirectMenuItem none = model.createModelElement(MDirectMenuItem.class);
            none.setElementId("org.lockkeeper.menuitem.collect.none");
            none.setLabel(CollectMessages.None);
            none.setEnabled(false);
            items.add(none);
        }
    }

    private static MHandledMenuItem chosen(MHandledMenuItem item, boolean chosen) {
        // a radio item that is left would run, too
        item.setType(ItemType.CHECK);
        item.setSelected(chosen);
        return item;
    }

    private MHandledMenuItem item(Collector collector, String every, String label) {
        MHandledMenuItem item = model.createModelElement(MHandledMenuItem.class);
        item.setElementId("org.lockkeeper.menuitem.collect." + collector.id() + "." + every);
        item.setLabel(label);
        item.setCommand(application.getCommand(COMMAND));
        item.getParameters().add(parameter(item.getElementId(), ID, collector.id()));
        item.getParameters().add(parameter(item.getElementId(), EVERY, every));
        return item;
    }

    private MParameter parameter(String item, String name, String value) {
        MParameter parameter = model.createModelElement(MParameter.class);
        parameter.setElementId(item + "." + name);
        parameter.setName(name);
        parameter.setValue(value);
        return parameter;
    }
}
