package org.lockkeeper.ui.upgrade.internal.papers;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.report.handover.PaperFormat;
import org.lockkeeper.report.handover.PaperOrder;
import org.lockkeeper.report.model.UserMails;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is asked for: reader, clients, format, file. Knows no plan. */
final class PaperForm {

    // no more than the least: fields grow with the view
    private static final int FIELD = 90;

    /** What the form asks its tab to do. UI thread. */
    interface Actions {

        /** Something else is asked for. */
        void changed();

        /** The filter of the Clients view is wanted. */
        void asInClients();

        /** A file is to be chosen. */
        void browse();

        /** Writes it. */
        void write();

        /** Opens what was written last. */
        void open();
    }

    private final ThemeTokens theme;
    private final Composite area;
    private final Combo reader;
    private final Button change;
    private final Text where;
    private final Label problemSpace;
    private final Label problem;
    private final Label about;
    private final Combo format;
    private final Combo language;
    private final Text when;
    private final Text file;
    private final Button write;
    private final Label result;
    private final Link open;
    private final List<Control> forUsers = new ArrayList<>();
    private List<PaperFormat> formats = List.of();
    private List<ReportWriter> writers = List.of();
    private boolean filling;
    private boolean isNext;

    PaperForm(Composite parent, ThemeTokens theme, Actions actions) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 8).spacing(6, 6).create());
        reader = combo(PaperMessages.Reader, "upgrade.papers.reader");
        PaperWords.READERS.forEach(r -> reader.add(PaperWords.reader(r)));
        reader.add(PaperMessages.Reader_plan);
        reader.select(0);
        new Label(area, SWT.NONE);
        change = WidgetIds.set(new Button(area, SWT.CHECK), "upgrade.papers.change");
        change.setText(PaperMessages.Change);
        change.setToolTipText(PaperMessages.ChangeHint);
        change.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).create());
        where = text(PaperMessages.Filter, "upgrade.papers.where", 2, PaperMessages.FilterHint);
        new Label(area, SWT.NONE);
        Button asInClients = button("upgrade.papers.asInClients", PaperMessages.AsInClients,
                PaperMessages.AsInClientsHint);
        asInClients.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).create());
        asInClients.addListener(SWT.Selection, _ -> actions.asInClients());
        where.setMessage(PaperMessages.FilterNone);
        problemSpace = new Label(area, SWT.NONE);
        problemSpace.setLayoutData(GridDataFactory.fillDefaults().create());
        problem = CssClass.BLOCKED.set(WidgetIds.set(new Label(area, SWT.WRAP), "upgrade.papers.problem"));
        problem.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(FIELD, SWT.DEFAULT)
                .create());
        caption(PaperMessages.About);
        about = WidgetIds.set(new Label(area, SWT.WRAP), "upgrade.papers.about");
        about.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(FIELD, SWT.DEFAULT)
                .create());
        format = combo(PaperMessages.Format, "upgrade.papers.format");
        language = combo(PaperMessages.Language, "upgrade.papers.language");
        UserMails.LANGUAGES.forEach(l -> language.add(PaperWords.language(l)));
        language.select(0);
        forUsers.add(caption(language));
        forUsers.add(language);
        when = text(PaperMessages.When, "upgrade.papers.when", 2, PaperMessages.WhenHint);
        forUsers.add(caption(when));
        forUsers.add(when);
        file = text(PaperMessages.File, "upgrade.papers.file", 1, PaperMessages.BrowseHint);
        Button browse = button("upgrade.papers.browse", PaperMessages.Browse, PaperMessages.BrowseHint);
        browse.addListener(SWT.Selection, _ -> actions.browse());
        new Label(area, SWT.NONE);
        write = button("upgrade.papers.write", PaperMessages.Write, null);
        write.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(110, SWT.DEFAULT)
                .span(2, 1).create());
        write.addListener(SWT.Selection, _ -> actions.write());
        new Label(area, SWT.NONE);
        result = WidgetIds.set(new Label(area, SWT.WRAP), "upgrade.papers.result");
        result.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(FIELD, SWT.DEFAULT)
                .create());
        new Label(area, SWT.NONE);
        open = WidgetIds.set(new Link(area, SWT.NONE), "upgrade.papers.open");
        open.setText("<a>" + PaperMessages.Open + "</a>");
        open.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).create());
        open.addListener(SWT.Selection, _ -> actions.open());
        open.setVisible(false);
        for (Combo combo : List.of(reader, format, language)) {
            combo.addListener(SWT.Selection, _ -> changed(combo != format && combo != language, actions));
        }
        change.addListener(SWT.Selection, _ -> changed(true, actions));
        for (Text field : List.of(where, when)) {
            field.addListener(SWT.Modify, _ -> changed(false, actions));
        }
        problem("");
        fill();
    }

    private void changed(boolean other, Actions actions) {
        if (!filling) {
            if (other) {
                fill();
            }
            actions.changed();
        }
    }

    private void caption(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
    }

    /** The caption before a field. */
    private Control caption(Control field) {
        Control[] all = area.getChildren();
        return all[List.of(all).indexOf(field) - 1];
    }

    private Combo combo(String caption, String id) {
        caption(caption);
        Combo combo = WidgetIds.set(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), id);
        combo.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(FIELD, SWT.DEFAULT)
                .create());
        Accessibles.name(combo, caption);
        return combo;
    }

    private Text text(String caption, String id, int span, String hint) {
        caption(caption);
        Text text = WidgetIds.set(new Text(area, SWT.BORDER | SWT.SINGLE), id);
        text.setToolTipText(hint);
        text.setLayoutData(GridDataFactory.fillDefaults().span(span, 1).grab(true, false).hint(FIELD, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER).create());
        Accessibles.name(text, caption);
        return text;
    }

    private Button button(String id, String text, String hint) {
        Button button = WidgetIds.set(new Button(area, SWT.PUSH), id);
        button.setText(text);
        button.setToolTipText(hint);
        button.setLayoutData(GridDataFactory.fillDefaults().create());
        return button;
    }

    Control control() {
        return area;
    }

    /** Takes over which formats of the plan itself there are. */
    void takeWriters(List<ReportWriter> present) {
        if (!present.equals(writers)) {
            writers = present;
            fill();
        }
    }

    /** Offers what goes together with the reader; what was chosen stays where it does. */
    private void fill() {
        filling = true;
        try {
            Reader whom = reader();
            boolean hasChange = whom != null && PaperOrder.hasChange(whom);
            change.setEnabled(hasChange);
            change.setSelection(hasChange && change.getSelection());
            String before = format.getText();
            format.removeAll();
            formats = whom == null ? List.of() : PaperOrder.formats(whom, change.getSelection());
            formats.forEach(f -> format.add(PaperWords.format(f)));
            if (whom == null) {
                writers.forEach(w -> format.add(w.title()));
            }
            format.select(Math.max(0, format.indexOf(before)));
            boolean mails = whom != null && PaperOrder.isTranslated(whom);
            forUsers.forEach(c -> see(c, mails));
            where.setEnabled(whom != null);
            area.layout();
        } finally {
            filling = false;
        }
    }

    private static void see(Control control, boolean seen) {
        control.setVisible(seen);
        ((GridData) (control.getLayoutData() == null ? data(control) : control.getLayoutData())).exclude = !seen;
    }

    private static GridData data(Control control) {
        GridData data = new GridData();
        control.setLayoutData(data);
        return data;
    }

    /** Whom it is for; {@code null} for the plan itself. */
    Reader reader() {
        int index = reader.getSelectionIndex();
        return index >= PaperWords.READERS.size() ? null : PaperWords.READERS.get(Math.max(0, index));
    }

    /** The paper that is asked for; {@code null} for the plan itself. */
    PaperOrder order() {
        Reader whom = reader();
        return whom == null ? null : new PaperOrder(whom, change.getSelection(),
                formats.get(Math.max(0, format.getSelectionIndex())),
                UserMails.LANGUAGES.get(Math.max(0, language.getSelectionIndex())),
                when.getText().isBlank() ? null : when.getText().strip());
    }

    /** The form of the plan itself; {@code null} for a paper, and where there is none. */
    ReportWriter writer() {
        return reader() != null || writers.isEmpty() ? null : writers.get(Math.max(0, format.getSelectionIndex()));
    }

    /** The title of the format that is chosen. */
    String formatTitle() {
        return format.getText();
    }

    String where() {
        return reader() == null ? "" : where.getText();
    }

    /** Shows another filter, without telling the tab. */
    void where(String filter) {
        if (!filter.equals(where.getText())) {
            filling = true;
            where.setText(filter);
            filling = false;
        }
    }

    String file() {
        return file.getText().strip();
    }

    void file(String path) {
        file.setText(path);
    }

    /** Shows what is wrong with the filter, {@code ""} for nothing. */
    void problem(String text) {
        problem.setText(text.replace("&", "&&"));
        ((GridData) problem.getLayoutData()).exclude = text.isEmpty();
        ((GridData) problemSpace.getLayoutData()).exclude = text.isEmpty();
        problem.setVisible(!text.isEmpty());
        problemSpace.setVisible(!text.isEmpty());
        area.layout();
    }

    void about(String text) {
        about.setText(text.replace("&", "&&"));
        area.layout();
    }

    /** Says what became of the last writing, {@code ""} for nothing. */
    void result(String text, boolean written) {
        result.setText(text.replace("&", "&&"));
        open.setVisible(written);
        area.layout();
    }

    void canWrite(boolean can) {
        // a button that cannot be pressed loses the focus
        isNext |= !can && write.isFocusControl();
        write.setEnabled(can);
    }

    /** What is left to do is to write: the button has the focus as soon as it can be pressed. */
    void writeNext() {
        isNext = true;
    }

    /** Puts the focus where it is wanted next, unless somebody has gone elsewhere. */
    void focusNext() {
        if (isNext && write.isEnabled()) {
            isNext = false;
            Control focus = area.getDisplay().getFocusControl();
            if (focus == null || focus.getParent() == area) {
                write.setFocus();
            }
        }
    }

    /** Chooses whom it is for. */
    void choose(Reader whom) {
        reader.select(PaperWords.READERS.indexOf(whom));
        fill();
    }

    void focus() {
        reader.setFocus();
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        for (Control child : area.getChildren()) {
            // a check box of another colour would hide its mark
            if (child instanceof Label || child instanceof Link) {
                child.setBackground(theme.color(Token.SURFACE));
                child.setForeground(theme.color(Token.FOREGROUND));
            }
        }
        problem.setForeground(theme.color(Token.BLOCKED));
    }
}
