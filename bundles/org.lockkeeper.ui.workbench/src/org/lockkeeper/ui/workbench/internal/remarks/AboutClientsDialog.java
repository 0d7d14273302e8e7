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
import org.lockkeeper.core.plan.StepChange;
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
    private String name;
    private Text first;
    private Text number;
    private Label problem;
    // what is wrong with the fields, and what is told of it
    private String wrong = "";
    private String complaint = "";
    private Statement statement;

    /**
     * @param explanation what becomes of it
     * @param name who says it, unless that is changed here
     */
    AboutClientsDialog(Shell parent, String title, String help, String explanation, List<ClientRow> clients,
            String name) {
        super(parent, title, help);
        this.name = name;
        this.explanation = explanation;
        this.clients = List.copyOf(clients);
    }

    /** The clients that it is about. */
    final List<ClientRow> clients() {
        return clients;
    }

    /** Who says it; the user of the system where no name is given. */
    final String name() {
        return name.isBlank() ? StepChange.user() : name.strip();
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
        Text by = text(area, RemarkMessages.By, "remark.by", SWT.SINGLE);
        by.setText(name);
        by.addListener(SWT.Modify, _ -> {
            name = by.getText();
            changed();
        });
        if (clients.size() > StatementEffect.MANY) {
            number = text(area, NLS.bind(RemarkMessages.Number, clients.size()), "remark.number", SWT.SINGLE);
            number.addListener(SWT.Modify, _ -> {
                complain();
                enable();
            });
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
        if (first == null) {
            first = field;
        }
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
    public void create() {
        super.create();
        // the button is off until something is written
        first.setFocus();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, RemarkMessages.Keep, true), "remark.keep");
        WidgetIds.set(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
                "remark.cancel");
    }

    private boolean isNumberTyped() {
        return number == null || isNumber(number.getText(), clients.size());
    }

    /** Whether a text is that number, as people write it: 1382, 1,382 or 1 382. */
    static boolean isNumber(String text, int number) {
        return text.strip().replaceAll("(?<=\\d)[.,' \u00a0\u202f\u2019](?=\\d{3}(\\D|$))", "")
                .equals(Integer.toString(number));
    }

    private String wrongNumber() {
        return isNumberTyped() || number.getText().isBlank() ? ""
                : NLS.bind(RemarkMessages.WrongNumber, number.getText().strip(), clients.size());
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
        wrong = "";
        statement = null;
        try {
            statement = made().filter(made -> !made.observations().isEmpty()).orElse(null);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            wrong = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
        }
        complain();
        enable();
    }

    private void complain() {
        String text = wrong.isEmpty() ? wrongNumber() : wrong;
        if (!text.equals(complaint)) {
            complaint = text;
            problem.setText(text.replace("&", "&&"));
            getShell().layout(true, true);
            getShell().setSize(getShell().getSize().x, Math.max(getShell().getSize().y, getInitialSize().y));
        }
    }

    @Override
    protected void okPressed() {
        if (isReady() && mayKeep(statement)) {
            super.okPressed();
        }
    }
}
