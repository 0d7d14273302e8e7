package org.lockkeeper.ui.workbench.internal.navigation;

import java.util.HashMap;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.ui.navigation.Help;
import org.lockkeeper.ui.workbench.internal.settings.PreferencesOpener;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceOpener;

/** Destinations that are no views. What leads there is made when it is wanted: it needs the window. */
final class Elsewhere {

    private final IEclipseContext context;

    Elsewhere(IEclipseContext context) {
        this.context = context;
    }

    void go(Destination destination) {
        switch (destination) {
            case Destination.Command command -> execute(command);
            case Destination.Preferences(String searched) ->
                ContextInjectionFactory.make(PreferencesOpener.class, context).open(searched);
            case Destination.OtherWorkspace of ->
                ContextInjectionFactory.make(WorkspaceOpener.class, context).switchTo(of.folder());
            case Destination.HelpPage(String place) -> {
                Help help = context.get(Help.class);
                if (help != null) {
                    help.show(place);
                }
            }
            default -> throw new IllegalArgumentException("a view shows " + destination);
        }
    }

    private void execute(Destination.Command wanted) {
        // the active window's: its handlers are those that count
        IEclipseContext active = context.getActiveLeaf();
        ParameterizedCommand command = active.get(ECommandService.class).createCommand(wanted.id(),
                new HashMap<>(wanted.parameters()));
        EHandlerService handlers = active.get(EHandlerService.class);
        if (command != null && handlers.canExecute(command)) {
            handlers.executeHandler(command);
        }
    }
}
