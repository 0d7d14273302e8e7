package org.lockkeeper.ui.workbench.internal.remarks;

import jakarta.inject.Named;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.session.PlanSession;

/** Asks why the verdict of an account's clients is known. */
public final class Acknowledging {

    private static final String COMMAND = "org.lockkeeper.command.acknowledge";
    private static final String ACCOUNT = COMMAND + ".account";

    /** What leads there. */
    public static Destination destination(String account) {
        return new Destination.Command(COMMAND, Map.of(ACCOUNT, account));
    }

    /** Whether it can be kept. */
    @CanExecute
    public boolean canExecute(RemarkOffer remarks) {
        return remarks.isPossible();
    }

    /** Asks, as soon as the account's clients are found. */
    @Execute
    public void execute(PlanSession plans, Background background, RemarkOffer remarks, @Named(ACCOUNT) String account) {
        plans.current().ifPresent(index -> background.task(RemarkMessages.RemarkTitle, _ -> ClientRow.of(index.model(),
                index.plan()).stream().filter(row -> account.equalsIgnoreCase(row.client().subject().account()))
                .toList()).quiet().onDone(remarks::acknowledge).start());
    }
}
