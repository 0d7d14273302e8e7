package org.lockkeeper.ui.workbench.internal.startup;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.ui.AnchorPoints;

/**
 * Gives what extensions add to the window its place, before the window is made: their views stand behind ours and are
 * in the menu View, and a key that is ours stays ours.
 */
final class AddedContributions {

    private static final String OURS = "platform:/plugin/org.lockkeeper.";
    private static final String SAMPLES = "platform:/plugin/org.lockkeeper.sample.";
    private static final String SHOW_PART = "org.lockkeeper.command.showPart";
    private static final String PART = "org.lockkeeper.command.showPart.part";
    private static final String END_OF_VIEWS = "org.lockkeeper.separator.view.columns";
    private static final String PLACED = "placed";

    private final MApplication application;
    private final EModelService model;

    AddedContributions(MApplication application, EModelService model) {
        this.application = application;
        this.model = model;
    }

    void place() {
        model.findElements(application, null, MPartStack.class, null).forEach(AddedContributions::behindOurs);
        for (MWindow window : application.getChildren()) {
            for (MMenuElement menu : window.getMainMenu() == null ? List.<MMenuElement>of()
                    : window.getMainMenu().getChildren()) {
                if (AnchorPoints.VIEW_MENU.equals(menu.getElementId()) && menu instanceof MMenu view) {
                    listViews(view);
                }
            }
        }
        settleKeys();
    }

    private static boolean isAdded(MApplicationElement element) {
        String contributor = element.getContributorURI();
        return contributor != null && (!contributor.startsWith(OURS) || contributor.startsWith(SAMPLES));
    }

    /** Once for each view, so that whoever drags it elsewhere keeps it there. */
    private static void behindOurs(MPartStack stack) {
        List<MStackElement> added = new ArrayList<>(stack.getChildren().stream()
                .filter(tab -> isAdded(tab) && !tab.getTags().contains(PLACED)).toList());
        added.sort((a, b) -> String.valueOf(a.getElementId()).compareTo(String.valueOf(b.getElementId())));
        for (MStackElement tab : added) {
            tab.getTags().add(PLACED);
            MStackElement front = stack.getSelectedElement();
            stack.getChildren().remove(tab);
            stack.getChildren().add(tab);
            stack.setSelectedElement(front);
        }
    }

    private void listViews(MMenu menu) {
        Set<String> listed = new HashSet<>();
        int at = menu.getChildren().size();
        for (MMenuElement item : menu.getChildren()) {
            if (END_OF_VIEWS.equals(item.getElementId())) {
                at = menu.getChildren().indexOf(item);
            }
            if (item instanceof MHandledMenuItem handled) {
                handled.getParameters().forEach(parameter -> listed.add(parameter.getValue()));
            }
        }
        MCommand show = application.getCommand(SHOW_PART);
        for (MPart part : model.findElements(application, null, MPart.class, null)) {
            if (isAdded(part) && part.getElementId() != null && show != null && listed.add(part.getElementId())) {
                menu.getChildren().add(at++, item(part, show));
            }
        }
    }

    private MHandledMenuItem item(MPart part, MCommand show) {
        MParameter which = model.createModelElement(MParameter.class);
        which.setName(PART);
        which.setValue(part.getElementId());
        MHandledMenuItem item = model.createModelElement(MHandledMenuItem.class);
        item.setElementId("org.lockkeeper.menuitem.view." + part.getElementId());
        item.setContributorURI(part.getContributorURI());
        item.setLabel(part.getLabel());
        item.setIconURI(part.getIconURI());
        item.setCommand(show);
        item.getParameters().add(which);
        return item;
    }

    /** Of two commands with one key the platform would give it to neither. */
    private void settleKeys() {
        Map<List<Object>, MKeyBinding> ours = new HashMap<>();
        for (MBindingTable table : application.getBindingTables()) {
            table.getBindings().stream().filter(b -> !isAdded(b)).forEach(b -> ours.put(key(table, b), b));
        }
        for (MBindingTable table : application.getBindingTables()) {
            for (MKeyBinding binding : new ArrayList<>(table.getBindings())) {
                MKeyBinding first = isAdded(binding) ? ours.putIfAbsent(key(table, binding), binding) : null;
                if (first != null) {
                    table.getBindings().remove(binding);
                    System.getLogger(ForeignFailures.LOGGER).log(Level.WARNING, "The key " + binding.getKeySequence()
                            + " of the command " + name(binding) + " (" + contributor(binding) + ") is that of the"
                            + " command " + name(first) + ", which keeps it. Give the extension's command another.");
                }
            }
        }
    }

    private static String name(MKeyBinding binding) {
        return binding.getCommand() == null ? "?" : binding.getCommand().getLocalizedCommandName();
    }

    private static String contributor(MKeyBinding binding) {
        return binding.getContributorURI().substring(binding.getContributorURI().lastIndexOf('/') + 1);
    }

    private static List<Object> key(MBindingTable table, MKeyBinding binding) {
        Object keys;
        try {
            keys = KeySequence.getInstance(String.valueOf(binding.getKeySequence()).replace("M1", "CTRL")
                    .replace("M2", "SHIFT").replace("M3", "ALT"));
        } catch (ParseException e) {
            keys = String.valueOf(binding.getKeySequence());
        }
        return List.of(table.getBindingContext() == null ? "" : String.valueOf(table.getBindingContext().getElementId()),
                keys);
    }
}
