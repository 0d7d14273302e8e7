package org.lockkeeper.ui.workbench.internal.workspaces;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** File, Recent Workspaces: the ones that were open lately, but for the one in this window. */
public final class RecentMenu {

    /** The command that opens one of them. */
    static final String COMMAND = "org.lockkeeper.command.recentWorkspace";
    /** Its parameter: the folder. */
    public static final String FOLDER = "org.lockkeeper.command.recentWorkspace.folder";

    private static final int SHOWN = 9;

    @Inject
    private MApplication application;
    @Inject
    private EModelService model;
    @Inject
    private WorkspaceOpener opener;

    /** Called by the platform before the menu is shown. */
    @AboutToShow
    void fill(List<MMenuElement> items) {
        MCommand command = application.getCommand(COMMAND);
        List<Path> others = opener.others().stream().limit(SHOWN).toList();
        for (Path folder : others) {
            MHandledMenuItem item = model.createModelElement(MHandledMenuItem.class);
            item.setElementId("org.lockkeeper.menuitem.recent." + items.size());
            item.setLabel(items.size() + 1 + "  " + WorkspaceNames.of(folder).replace("&", "&&"));
            item.setTooltip(folder.toString());
            item.setCommand(command);
            MParameter parameter = model.createModelElement(MParameter.class);
            parameter.setElementId(item.getElementId() + ".folder");
            parameter.setName(FOLDER);
            parameter.setValue(folder.toString());
            item.getParameters().add(parameter);
            items.add(item);
        }
        if (others.isEmpty()) {
            MDirectMenuItem none = model.createModelElement(MDirectMenuItem.class);
            none.setElementId("org.lockkeeper.menuitem.recent.none");
            none.setLabel(WorkspaceMessages.RecentNone);
            none.setEnabled(false);
            items.add(none);
        }
    }
}
