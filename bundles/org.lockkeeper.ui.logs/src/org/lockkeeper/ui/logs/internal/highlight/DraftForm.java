package org.lockkeeper.ui.logs.internal.highlight;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The fields of one highlighter. UI thread. */
final class DraftForm {

    private static final int WIDTH = 330;
    private static final int SPACING = 8;

    private final Composite area;
    private final Swatches swatches;
    private final Consumer<Draft> changed;
    private final Text name;
    private final Text text;
    private final Button regex;
    private final Button matchCase;
    private final Label problem;
    private final Button wholeLine;
    private final Button onlyText;
    private final Combo color;
    private final Label swatch;
    private final OwnColor light;
    private final OwnColor dark;
    private PaletteColor lastPalette = PaletteColor.ACCENT;
    private boolean enabled;
    private boolean showing;

    DraftForm(Composite parent, ThemeTokens theme, Consumer<Draft> changed) {
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(SPACING, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).create());
        swatches = new Swatches(area, theme);
        Forms.caption(area, HighlightMessages.Name);
        name = Forms.field(area, "highlights.name", HighlightMessages.Name, this::tell);
        Forms.caption(area, HighlightMessages.Pattern);
        text = Forms.field(area, "highlights.text", HighlightMessages.Pattern, this::tell);
        Composite how = indented(2);
        regex = Forms.button(how, SWT.CHECK, "highlights.regex", HighlightMessages.Regex, this::tell);
        matchCase = Forms.button(how, SWT.CHECK, "highlights.matchCase", HighlightMessages.CaseMatch, this::tell);
        problem = CssClass.BLOCKED.set(WidgetIds.set(new Label(area, SWT.WRAP), "highlights.textProblem"));
        // room for what may have to be said, so that nothing moves when it is
        int lines = 3 * name.getLineHeight();
        problem.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, lines).create());
        Label caption = Forms.caption(area, HighlightMessages.Marks);
        Composite marks = row(2);
        wholeLine = Forms.button(marks, SWT.RADIO, "highlights.wholeLine", HighlightMessages.MarksLine, this::tell);
        onlyText = Forms.button(marks, SWT.RADIO, "highlights.onlyText", HighlightMessages.MarksMatch, this::tell);
        // choices side by side are read in full in each language
        int choices = Math.max(width(how), width(marks));
        ((GridData) area.getLayoutData()).widthHint = Math.max(WIDTH, width(caption) + SPACING + choices);
        Forms.caption(area, HighlightMessages.Color);
        Composite choice = row(2);
        color = WidgetIds.set(new Combo(choice, SWT.READ_ONLY), "highlights.color");
        HighlightColor.PALETTE.forEach(t -> color.add(ColorNames.of(t)));
        color.add(HighlightMessages.Own);
        Accessibles.name(color, HighlightMessages.Color);
        color.addListener(SWT.Selection, _ -> chosen());
        swatch = new Label(choice, SWT.NONE);
        light = new OwnColor("highlights.light", HighlightMessages.LightColor, HighlightMessages.ChooseLight);
        dark = new OwnColor("highlights.dark", HighlightMessages.DarkColor, HighlightMessages.ChooseDark);
    }

    private static int width(Control control) {
        return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    private Composite row(int columns) {
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(columns).spacing(12, 0).create());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return row;
    }

    private Composite indented(int columns) {
        new Label(area, SWT.NONE);
        return row(columns);
    }

    /** A colour of one's own in one theme: typed or chosen. */
    private final class OwnColor {

        private final Composite row;
        private final Control space;
        private final Text typed;
        private final Label shown;

        OwnColor(String id, String caption, String hint) {
            space = new Label(area, SWT.NONE);
            space.setLayoutData(new GridData());
            row = row(4);
            Label label = Forms.caption(row, caption);
            GridDataFactory.createFrom((GridData) label.getLayoutData()).hint(120, SWT.DEFAULT).applyTo(label);
            shown = new Label(row, SWT.NONE);
            typed = Forms.field(row, id, hint, DraftForm.this::tell);
            Button choose = Forms.button(row, SWT.PUSH, id + ".choose", "\u2026", this::choose);
            choose.setToolTipText(hint);
            Accessibles.name(choose, hint);
        }

        private void choose() {
            ColorDialog dialog = new ColorDialog(row.getShell());
            dialog.setRGB(swatches.rgb(typed.getText()));
            RGB rgb = dialog.open();
            if (rgb != null) {
                typed.setText(Draft.hex(rgb.red << 16 | rgb.green << 8 | rgb.blue));
            }
        }

        private void show(boolean visible, String value) {
            for (Control control : new Control[] {row, space}) {
                control.setVisible(visible);
                ((GridData) control.getLayoutData()).exclude = !visible;
            }
            if (!typed.getText().equals(value)) {
                typed.setText(value);
            }
            shown.setImage(swatches.of(swatches.rgb(value)));
        }
    }

    // one's own colours begin with those that were seen before
    private void chosen() {
        if (!showing && isOwn() && light.typed.getText().isBlank()) {
            showing = true;
            RGB now = swatches.rgb(lastPalette);
            light.typed.setText(Draft.hex(now.red << 16 | now.green << 8 | now.blue));
            dark.typed.setText(light.typed.getText());
            showing = false;
        }
        tell();
    }

    private boolean isOwn() {
        return color.getSelectionIndex() == HighlightColor.PALETTE.size();
    }

    private void tell() {
        if (!showing) {
            PaletteColor palette = isOwn() ? null : HighlightColor.PALETTE.get(color.getSelectionIndex());
            changed.accept(new Draft(name.getText(), text.getText(), regex.getSelection(), matchCase.getSelection(),
                    palette, light.typed.getText(), dark.typed.getText(), wholeLine.getSelection(), enabled));
        }
    }

    /** Shows a draft; {@code null} for none. */
    void show(Draft draft) {
        showing = true;
        area.setEnabled(draft != null);
        Draft now = draft == null ? Draft.empty("", PaletteColor.ACCENT) : draft;
        for (Control control : area.getChildren()) {
            control.setEnabled(draft != null);
        }
        set(name, now.name());
        set(text, now.text());
        regex.setSelection(now.regex());
        matchCase.setSelection(now.matchCase());
        wholeLine.setSelection(now.wholeLine());
        onlyText.setSelection(!now.wholeLine());
        color.select(now.palette() == null ? HighlightColor.PALETTE.size() : HighlightColor.PALETTE.indexOf(now.palette()));
        swatch.setImage(swatches.of(now));
        light.show(now.palette() == null, now.light());
        dark.show(now.palette() == null, now.dark());
        lastPalette = now.palette() == null ? lastPalette : now.palette();
        enabled = now.enabled();
        String wrong = draft == null ? "" : now.textProblem().isEmpty() ? now.colorProblem() : now.textProblem();
        problem.setText(wrong.replace("&", "&&"));
        problem.setToolTipText(wrong.isEmpty() ? null : wrong);
        area.layout(true, true);
        showing = false;
    }

    private static void set(Text field, String value) {
        if (!field.getText().equals(value)) {
            field.setText(value);
        }
    }

    /** Puts the focus where the name is typed. */
    void focus() {
        name.setFocus();
        name.selectAll();
    }

    /** Puts the focus where the text is typed. */
    void focusText() {
        text.setFocus();
        text.selectAll();
    }
}
