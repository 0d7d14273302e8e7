package org.lockkeeper.ui.workbench.internal.remarks;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.compare.StatementEffect;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.core.plan.StepChange;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Asks by dialogs; what is kept is told with a way to take it back. */
public final class LiveRemarkOffer implements RemarkOffer {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final ClientLanguage clients;
    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private String name = StepChange.user();

    /** Made by injection. */
    @Inject
    public LiveRemarkOffer(WorkspaceSession session, PlanSession plans, ClientLanguage clients, Background background,
            Dialogs dialogs, Notices notices) {
        this.session = session;
        this.plans = plans;
        this.clients = clients;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    @Override
    public boolean isPossible() {
        return session.isChangeable();
    }

    private boolean mayAsk(List<ClientRow> about) {
        return !about.isEmpty() && isPossible();
    }

    @Override
    public void remark(List<ClientRow> about) {
        if (mayAsk(about)) {
            ask(new RemarkDialog(dialogs.shell(), about, name, false));
        }
    }

    @Override
    public void acknowledge(List<ClientRow> about) {
        if (mayAsk(about)) {
            ask(new RemarkDialog(dialogs.shell(), about, name, true));
        }
    }

    @Override
    public void state(List<ClientRow> about) {
        if (mayAsk(about)) {
            ask(new StateDialog(dialogs.shell(), about, clients.attributes(), this::effect, name));
        }
    }

    @Override
    public void link(ClientRow client) {
        if (mayAsk(List.of(client)) && isHalf(client)) {
            ask(new LinkDialog(dialogs.shell(), client, this::effect, name));
        }
    }

    @Override
    public void part(ClientRow client, JoinedName joined) {
        if (mayAsk(List.of(client))) {
            ask(new PartDialog(dialogs.shell(), client, joined, this::effect, name));
        }
    }

    private void ask(AboutClientsDialog dialog) {
        dialog.ask().ifPresent(statement -> {
            // who gave another name goes on under it
            name = dialog.name();
            keep(statement);
        });
    }

    private void effect(Statement statement, Consumer<String> words) {
        background.task(RemarkMessages.Trying, progress -> StatementEffect.of(statement, session.workspace(),
                plans.target(), progress)).quiet().onDone(differences -> words.accept(KeptWords.effect(statement,
                        differences))).onProblem(words).start();
    }

    private void keep(Statement statement) {
        background.task(RemarkMessages.Keeping, progress -> statement.keepIn(session.workspace(), progress))
                .onDone(entry -> notices.tell(new Notice(KeptWords.of(statement), Instant.now(),
                        List.of(new Notice.Action("undo", RemarkMessages.Undo, () -> session.undo(entry.id())))))).start();
    }
}
