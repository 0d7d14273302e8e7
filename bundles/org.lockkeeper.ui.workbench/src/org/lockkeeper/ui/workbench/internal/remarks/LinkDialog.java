package org.lockkeeper.ui.workbench.internal.remarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.statements.Statement;

/** Asks for the other half of a client: the computer of an account, or the account on a computer. */
final class LinkDialog extends EffectDialog {

    private static final String HELP = "statements#link-account-and-computer";

    private final Subject.OfClient client;
    private Text other;
    private Text reason;

    /**
     * @param client lacks its account or its computer
     * @param effects tells in words what a statement would change, later, on the UI thread
     * @param name who states it, unless that is changed here
     */
    LinkDialog(Shell parent, ClientRow client, BiConsumer<Statement, Consumer<String>> effects, String name) {
        super(parent, RemarkMessages.LinkTitle, HELP, RemarkMessages.LinkText, List.of(client), effects, name);
        this.client = client.client().subject();
    }

    @Override
    void asks(Composite area) {
        boolean lacksComputer = client.computer() == null;
        other = field(area, lacksComputer ? RemarkMessages.LinkComputer : RemarkMessages.LinkAccount, "remark.other",
                SWT.SINGLE);
        reason = field(area, RemarkMessages.Why, "remark.reason", SWT.SINGLE);
    }

    @Override
    Optional<Statement> made() {
        if (other.getText().isBlank() || reason.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(StatementWords.understood(() -> linked(client, other.getText(),
                new Statement.Author(name(), reason.getText(), Moment.of(Instant.now()))),
                () -> NLS.bind(client.computer() == null ? RemarkMessages.WrongComputer : RemarkMessages.WrongAccount,
                        other.getText().strip())));
    }

    /**
     * That a client has that other half.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where it can be no name of that
     */
    static Statement linked(Subject.OfClient client, String other, Statement.Author author) {
        return client.computer() == null ? Statement.link(client.server(), client.account(), other, author)
                : Statement.link(client.server(), other, client.computer(), author);
    }
}
