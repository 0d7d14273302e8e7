package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.compare.StatementEffect;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Asks for something that is noted or stated of clients. For more than {@value StatementEffect#MANY} of them their number
 * has to be typed, so that nobody says of many what was meant of a few.
 */
abstract class AboutClientsDialog extends TitledDialog {

    private final List<ClientRow> clients;
    private final String explanation;
    private Text number;
    private Label problem;
    private Statement statement;

    AboutClientsDialog(Shell parent, String title, String help, String explanation, List<ClientRow> clients) {
        super(parent, title, help);
        this.explanation = explanation;
        this.clients = List.copyOf(clients);
    }

    /** The clients that it is about. */
    final List<ClientRow> clients() {
        return clients;
    }

    /** Makes the fields. */
    abstract void fields(Composite area);

    /**
     * What is to be kept as the fields stand; empty where nothing was written yet.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where something is wrong
     */
    abstract Optional<Statement> made();

    /** Whether it may be kept now; what else has to be said first is said. */
    boolean mayKeep(Statement made) {
        return true;
    }

    /** Whether the button keeps it as things stand; else it tells something first, for which no number is needed. */
    boolean isKeptNext(Statement made) {
        return true;
    }

    /** Something else was written. */
    void changed() {
        check();
    }

    /** Asks; empty where it was cancelled. */
    final Optional<Statement> ask() {
        return open() == Window.OK ? Optional.ofNullable(statement) : Optional.empty();
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 6).create());
        String who = clients.size() == 1 ? Wording.subject(clients.getFirst().client().subject())
                : Plural.bind(RemarkMessages.Clients, clients.size());
        wrapped(area, null, "remark.who").setText((who + ". " + explanation).replace("&", "&&"));
        fields(area);
        if (clients.size() > StatementEffect.MANY) {
            number = text(area, NLS.bind(RemarkMessages.Number, clients.size()), "remark.number", SWT.SINGLE);
            number.addListener(SWT.Modify, _ -> enable());
        }
        problem = wrapped(area, CssClass.BLOCKED, "remark.problem");
        return area;
    }

    /** A label that wraps. */
    final Label wrapped(Composite area, CssClass css, String id) {
        Label label = WidgetIds.set(new Label(area, SWT.WRAP), id);
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(72),
                SWT.DEFAULT).create());
        return css == null ? label : css.set(label);
    }

    /** A field under its caption, of what is kept. */
    final Text field(Composite area, String caption, String id, int style) {
        Text field = text(area, caption, id, style);
        field.addListener(SWT.Modify, _ -> changed());
        return field;
    }

    private Text text(Composite area, String caption, String id, int style) {
        Label label = new Label(area, SWT.NONE);
        label.setText(caption);
        Text field = WidgetIds.set(new Text(area, SWT.BORDER | style), id);
        boolean several = (style & SWT.MULTI) != 0;
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, several).hint(convertWidthInCharsToPixels(72),
                several ? convertHeightInCharsToPixels(4) : SWT.DEFAULT).create());
        Accessibles.name(field, caption);
        return field;
    }

    @Override
    protected final Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        check();
        return contents;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, RemarkMessages.Keep, true), "remark.keep");
        WidgetIds.set(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
                "remark.cancel");
    }

    private boolean isNumberTyped() {
        return number == null || number.getText().strip().equals(Integer.toString(clients.size()));
    }

    private boolean isReady() {
        return statement != null && (isNumberTyped() || !isKeptNext(statement));
    }

    private void enable() {
        getButton(IDialogConstants.OK_ID).setEnabled(isReady());
    }

    /** All is said that has to be said first: it is kept next, once the number is typed where one is asked for. */
    final void toldFirst() {
        enable();
        if (number != null && !isReady()) {
            number.setFocus();
        }
    }

    /** Whether nothing else was written since. */
    final boolean isStillMeant(Statement made) {
        return statement == made;
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        String wrong = "";
        statement = null;
        try {
            statement = made().filter(made -> !made.observations().isEmpty()).orElse(null);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            wrong = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
        }
        if (!wrong.equals(problem.getText())) {
            problem.setText(wrong.replace("&", "&&"));
            getShell().layout(true, true);
            getShell().setSize(getShell().getSize().x, Math.max(getShell().getSize().y, getInitialSize().y));
        }
        enable();
    }

    @Override
    protected void okPressed() {
        if (isReady() && mayKeep(statement)) {
            super.okPressed();
        }
    }
}
