package org.lockkeeper.ui.help.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.navigation.Help;

/** Opens one page of the help: Help, Contents and others. */
public final class HelpPageHandler {

    /** Opens it. */
    @Execute
    public void execute(Help help, @Named("org.lockkeeper.command.helpPage.place") String place) {
        help.show(place);
    }
}
