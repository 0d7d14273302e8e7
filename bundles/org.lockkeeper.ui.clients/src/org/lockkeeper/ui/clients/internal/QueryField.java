package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The field in which a filter is written. Rows follow while one types; what is wrong is underlined at its place and said
 * below, and the filter before stays in force.
 */
final class QueryField {

    private static final int LONGEST = 200;

    private final ClientLanguage clients;
    private final ThemeTokens theme;
    private final Consumer<String> onChange;
    private final Composite area;
    private final StyledText field;
    private String complaint = "";
    private final Label problem;
    private String inForce = "";
    private boolean showing;

    /**
     * @param onChange told of every text that is understood
     */
    QueryField(Composite parent, ClientLanguage clients, ThemeTokens theme, Consumer<String> onChange) {
        this.clients = clients;
        this.theme = theme;
        this.onChange = onChange;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
        field = WidgetIds.set(new StyledText(area, SWT.SINGLE | SWT.BORDER), "clients.filter");
        field.setKeyBinding(SWT.MOD1 | 'A', ST.SELECT_ALL);
        field.setMargins(4, 6, 4, 6);
        field.setToolTipText(ClientMessages.FilterHint);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Accessibles.name(field, ClientMessages.FilterName);
        problem = CssClass.BLOCKED.set(WidgetIds.set(new Label(area, SWT.WRAP), "clients.filter.problem"));
        problem.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).exclude(true)
                .create());
        problem.setVisible(false);
        field.addListener(SWT.Modify, _ -> modified());
        field.addListener(SWT.Paint, e -> {
            if (field.getText().isEmpty()) {
                e.gc.setForeground(theme.color(Token.MUTED));
                e.gc.drawText(ClientMessages.FilterMessage, field.getLeftMargin() + 2, field.getTopMargin(), true);
            }
        });
        field.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE && !field.getText().isEmpty()) {
                field.setText("");
                e.doit = false;
            } else if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
    }

    Control control() {
        return area;
    }

    /** Offers what may come at the caret, by Ctrl+Space: fields, operators, and values of these clients. */
    void propose(Supplier<List<ClientRow>> rows) {
        QueryProposals.on(field, clients, rows);
    }

    void focus() {
        field.setFocus();
        field.selectAll();
    }

    /** Shows a filter that is in force, where it is another than the one before; what is being typed stays. */
    void show(String text) {
        if (!text.equals(inForce)) {
            inForce = text;
            if (!text.equals(field.getText().strip())) {
                showing = true;
                field.setText(text);
                showing = false;
            }
        }
    }

    private void modified() {
        String text = field.getText();
        field.setStyleRanges(new StyleRange[0]);
        try {
            String written = clients.written(text);
            if (!written.isEmpty()) {
                clients.language().parse(written);
            }
            complain("");
            // the name of a field alone is the beginning of a filter
            if (!showing && clients.language().field(text.strip()).isEmpty()) {
                inForce = text.strip();
                onChange.accept(inForce);
            }
        } catch (QueryException e) {
            underline(text, e.column() - 1);
            complain(NLS.bind(ClientMessages.WrongFilter, e.column(), e.getMessage()));
        }
        field.redraw();
    }

    // from where it goes wrong to the end of the word, at the end of the text the last letter
    private void underline(String text, int at) {
        int from = Math.clamp(at, 0, Math.max(0, text.length() - 1));
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        StyleRange wrong = new StyleRange();
        wrong.start = from;
        wrong.length = Math.max(1, to - from);
        wrong.underline = true;
        wrong.underlineStyle = SWT.UNDERLINE_ERROR;
        wrong.underlineColor = theme.color(Token.BLOCKED);
        if (!text.isEmpty()) {
            field.setStyleRange(wrong);
        }
    }

    private void complain(String text) {
        if (!text.equals(complaint)) {
            complaint = text;
            // a list of all fields would leave nothing of the clients
            problem.setText((text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026").replace("&", "&&"));
            problem.setToolTipText(text.length() <= LONGEST ? null : text.replace("&", "&&"));
            problem.setVisible(!text.isEmpty());
            ((GridData) problem.getLayoutData()).exclude = text.isEmpty();
            problem.requestLayout();
        }
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.BACKGROUND));
        problem.setBackground(theme.color(Token.BACKGROUND));
        field.setBackground(theme.color(Token.BACKGROUND));
        field.setForeground(theme.color(Token.FOREGROUND));
    }
}
