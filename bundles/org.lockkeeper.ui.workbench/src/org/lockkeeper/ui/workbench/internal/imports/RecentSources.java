package org.lockkeeper.ui.workbench.internal.imports;

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
import org.lockkeeper.core.inventory.sources.WatchedSources;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.text.Wording;

/** File, Import Again: the folders, zips and files that were imported into this workspace lately. */
public final class RecentSources {

    /** The command that offers to import one of them. */
    public static final String COMMAND = "org.lockkeeper.command.importAgain";
    /** Its parameter: the folder or file. */
    public static final String SOURCE = "org.lockkeeper.command.importAgain.source";

    private static final int SHOWN = 9;

    @Inject
    private MApplication application;
    @Inject
    private EModelService model;
    @Inject
    private WorkspaceSession session;

    /** Called by the platform before the menu is shown. */
    @AboutToShow
    void fill(List<MMenuElement> items) {
        MCommand command = application.getCommand(COMMAND);
        List<Path> recent = WatchedSources.recent(session.imports(), session.workspace().directory());
        for (Path source : recent.stream().limit(SHOWN).toList()) {
            MHandledMenuItem item = model.createModelElement(MHandledMenuItem.class);
            item.setElementId("org.lockkeeper.menuitem.importAgain." + items.size());
            item.setLabel(items.size() + 1 + "  " + Wording.path(source.toString()).replace("&", "&&"));
            item.setTooltip(source.toString());
            item.setCommand(command);
            MParameter parameter = model.createModelElement(MParameter.class);
            parameter.setElementId(item.getElementId() + ".source");
            parameter.setName(SOURCE);
            parameter.setValue(source.toString());
            item.getParameters().add(parameter);
            items.add(item);
        }
        if (items.isEmpty()) {
            MDirectMenuItem none = model.createModelElement(MDirectMenuItem.class);
            none.setElementId("org.lockkeeper.menuitem.importAgain.none");
            none.setLabel(SourceMessages.NoneRecent);
            none.setEnabled(false);
            items.add(none);
        }
    }
}
