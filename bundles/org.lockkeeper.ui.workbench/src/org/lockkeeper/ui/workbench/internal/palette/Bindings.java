package org.lockkeeper.ui.workbench.internal.palette;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.bindings.EBindingService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.jface.bindings.TriggerSequence;
import org.lockkeeper.ui.text.NaturalOrder;

/** The application model's commands and the keys that they have, whoever contributed them. */
@Creatable
public final class Bindings {

    private final MApplication application;
    private final ECommandService commands;
    private final EBindingService bindings;

    /** Made by injection. */
    @Inject
    public Bindings(MApplication application, ECommandService commands, EBindingService bindings) {
        this.application = application;
        this.commands = commands;
        this.bindings = bindings;
    }

    /**
     * One command with its key.
     *
     * @param command ready to be executed
     * @param title for people
     * @param keys {@code ""} where it has none
     */
    public record Bound(ParameterizedCommand command, String title, String keys) {
    }

    /** Commands that need no parameter, by title. */
    List<Bound> commands() {
        List<Bound> all = new ArrayList<>();
        for (MCommand command : application.getCommands()) {
            boolean needsMore = command.getParameters().stream().anyMatch(p -> !p.isOptional());
            // the platform brings commands that mean nothing here
            if (!needsMore && command.getElementId() != null && !command.getElementId().startsWith("org.eclipse.")) {
                add(all, commands.createCommand(command.getElementId(), Map.of()), title(command));
            }
        }
        all.sort(Comparator.comparing(Bound::title, NaturalOrder.INSTANCE));
        return all;
    }

    private static String title(MCommand command) {
        return command.getLocalizedCommandName();
    }

    private void add(List<Bound> all, ParameterizedCommand command, String title) {
        if (command != null) {
            all.add(new Bound(command, title, keys(command)));
        }
    }

    /** The key of a command as the platform writes it, {@code ""} where it has none. */
    String keys(ParameterizedCommand command) {
        TriggerSequence best = bindings.getBestSequenceFor(command);
        return best == null ? "" : best.format();
    }

    /** The key that opens a part, {@code ""} where it has none. */
    String keysOfPart(String partId) {
        ParameterizedCommand command = commands.createCommand("org.lockkeeper.command.showPart",
                Map.of("org.lockkeeper.command.showPart.part", partId));
        return command == null ? "" : keys(command);
    }
}
