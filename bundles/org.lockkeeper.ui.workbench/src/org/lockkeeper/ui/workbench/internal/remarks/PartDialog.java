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
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.text.Wording;

/** Asks why two names, which were taken for one account or computer, are two. */
final class PartDialog extends EffectDialog {

    private static final String HELP = "statements#link-account-and-computer";

    private final JoinedName joined;
    private Text reason;

    /**
     * @param client to which the name was joined
     * @param effects tells in words what a statement would change, later, on the UI thread
     * @param name who states it, unless that is changed here
     */
    PartDialog(Shell parent, ClientRow client, JoinedName joined, BiConsumer<Statement, Consumer<String>> effects,
            String name) {
        super(parent, RemarkMessages.PartTitle, HELP, NLS.bind(RemarkMessages.PartText, Wording.name(joined), Wording.as(joined)),
                List.of(client), effects, name);
        this.joined = joined;
    }

    @Override
    void asks(Composite area) {
        reason = field(area, RemarkMessages.Why, "remark.reason", SWT.SINGLE);
    }

    @Override
    Optional<Statement> made() {
        return reason.getText().isBlank() ? Optional.empty() : Optional.of(parted(joined,
                new Statement.Author(name(), reason.getText(), Moment.of(Instant.now()))));
    }

    static Statement parted(JoinedName joined, Statement.Author author) {
        return Statement.names(joined.server(), joined.kind(), joined.name(), joined.as(), false, author);
    }
}
