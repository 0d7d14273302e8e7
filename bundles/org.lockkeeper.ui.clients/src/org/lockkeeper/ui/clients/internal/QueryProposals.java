package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.query.Completion;
import org.lockkeeper.ui.scope.ClientLanguage;

/** Offers in a field what the language of filters would take at the caret. */
final class QueryProposals {

    // so many clients have every value that is worth offering, and are looked through within a blink
    private static final int MOST_ROWS = 20_000;

    private QueryProposals() {
    }

    static void on(StyledText field, ClientLanguage clients, Supplier<List<ClientRow>> rows) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(field, new Content(), (text, caret) -> {
            List<ClientRow> all = rows.get();
            Completion completion = Completion.of(text, Math.min(caret, text.length()), clients.language(),
                    all.subList(0, Math.min(MOST_ROWS, all.size())));
            return completion.texts().stream().map(chosen -> new ContentProposal(completion.with(text, chosen),
                    label(clients, chosen), null, completion.caretAfter(chosen))).toArray(IContentProposal[]::new);
        }, KeyStroke.getInstance(SWT.CTRL, SWT.SPACE), null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setFilterStyle(ContentProposalAdapter.FILTER_NONE);
        adapter.setPropagateKeys(true);
    }

    /** What is offered, and of a field what it is; beside it, for a popup of its own shows nothing in some systems. */
    private static String label(ClientLanguage clients, String chosen) {
        return clients.fields().stream().filter(f -> f.id().equals(chosen)).findFirst()
                .map(f -> chosen + "  \u2013  " + FieldNames.title(f) + (f.origin().isEmpty() ? "" : ": " + f.origin()))
                .orElse(chosen);
    }

    /** A styled text as the platform's proposals want it. */
    private static final class Content implements IControlContentAdapter {

        @Override
        public String getControlContents(Control control) {
            return ((StyledText) control).getText();
        }

        @Override
        public void setControlContents(Control control, String text, int caret) {
            ((StyledText) control).setText(text);
            ((StyledText) control).setSelection(Math.min(caret, text.length()));
        }

        @Override
        public void insertControlContents(Control control, String text, int caret) {
            ((StyledText) control).insert(text);
        }

        @Override
        public int getCursorPosition(Control control) {
            return ((StyledText) control).getCaretOffset();
        }

        @Override
        public void setCursorPosition(Control control, int caret) {
            ((StyledText) control).setSelection(caret);
        }

        @Override
        public Rectangle getInsertionBounds(Control control) {
            StyledText field = (StyledText) control;
            Point at = field.getLocationAtOffset(field.getCaretOffset());
            return new Rectangle(at.x, at.y, 1, field.getLineHeight());
        }
    }
}
