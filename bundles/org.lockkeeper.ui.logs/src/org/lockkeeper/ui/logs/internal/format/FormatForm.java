package org.lockkeeper.ui.logs.internal.format;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.logs.kerio.CustomFormat.Problem;
import org.lockkeeper.logs.kerio.ExpressionProblem;
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The fields of one format. UI thread. */
final class FormatForm {

    private static final int WIDTH = 470;
    private static final int PATTERN_LINES = 4;

    private final ThemeTokens theme;
    private final Consumer<FormatDefinition> changed;
    private final Composite area;
    private final Text name;
    private final StyledText pattern;
    private final Label patternProblem;
    private final Text time;
    private final Label timeProblem;
    private final Text files;
    private FormatDefinition shown;
    private boolean showing;

    FormatForm(Composite parent, ThemeTokens theme, Consumer<FormatDefinition> changed) {
        this.theme = theme;
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).create());
        Forms.caption(area, FormatMessages.Name);
        name = Forms.field(area, "formats.name", FormatMessages.Name, this::tell);
        Label caption = Forms.caption(area, FormatMessages.Pattern);
        caption.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4)
                .create());
        pattern = pattern();
        patternProblem = problem("formats.patternProblem", 2);
        Forms.caption(area, FormatMessages.Time);
        time = Forms.field(area, "formats.time", FormatMessages.Time, this::tell);
        hint(time, FormatMessages.TimeHint, FormatMessages.TimeExample);
        timeProblem = problem("formats.timeProblem", 1);
        Forms.caption(area, FormatMessages.Files);
        files = Forms.field(area, "formats.files", FormatMessages.Files, this::tell);
        hint(files, FormatMessages.FilesHint, FormatMessages.FilesExample);
    }

    private static void hint(Text field, String hint, String example) {
        field.setToolTipText(hint);
        field.setMessage(example);
    }

    private StyledText pattern() {
        StyledText text = WidgetIds.set(new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL),
                "formats.pattern");
        text.setAlwaysShowScrollBars(false);
        text.setFont(theme.font(TextRole.MONOSPACE));
        text.setMargins(4, 4, 4, 4);
        text.setToolTipText(FormatMessages.PatternHint);
        Accessibles.name(text, FormatMessages.Pattern);
        WidgetIds.describe(text, text::getText);
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false)
                .hint(WIDTH - 90, PATTERN_LINES * text.getLineHeight() + 8).create());
        // an expression is one line, however it is pasted; Tab leads to the next field
        text.addVerifyListener(e -> e.text = e.text.replaceAll("[\\r\\n\\t]+", " "));
        text.addListener(SWT.Traverse, e -> e.doit = true);
        text.setKeyBinding(SWT.MOD1 | 'A', ST.SELECT_ALL);
        text.addListener(SWT.Modify, _ -> tell());
        return text;
    }

    private Label problem(String id, int lines) {
        new Label(area, SWT.NONE);
        Label label = CssClass.BLOCKED.set(WidgetIds.set(new Label(area, SWT.WRAP), id));
        // room for what may have to be said, so that nothing moves when it is
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false)
                .hint(WIDTH - 90, lines * name.getLineHeight()).create());
        return label;
    }

    private void tell() {
        if (!showing && shown != null) {
            changed.accept(new FormatDefinition(shown.id(), name.getText(), Arrays.stream(files.getText()
                    .split("[, ]+")).filter(f -> !f.isEmpty()).toList(), pattern.getText(), time.getText(),
                    shown.samples(), shown.comment()));
        }
    }

    /** Shows a format, {@code null} for none, and what is wrong with it. */
    void show(FormatDefinition format, List<Problem> problems) {
        showing = true;
        boolean another = shown == null || format == null || !shown.id().equals(format.id());
        shown = format;
        for (Control control : area.getChildren()) {
            control.setEnabled(format != null);
        }
        if (format == null || another) {
            name.setText(format == null ? "" : format.title());
            pattern.setText(format == null ? "" : format.expression());
            time.setText(format == null ? "" : format.time());
            files.setText(format == null ? "" : String.join(", ", format.files()));
        }
        say(patternProblem, problems, "pattern");
        say(timeProblem, problems, "time");
        mark(problems);
        showing = false;
    }

    private static void say(Label label, List<Problem> problems, String key) {
        String text = problems.stream().filter(p -> p.key().equals(key)).map(Problem::problem)
                .map(FormatForm::text).findFirst().orElse("");
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(text.isEmpty() ? null : text);
    }

    /** What is wrong, with the place where it is known. */
    static String text(ExpressionProblem problem) {
        return problem.position() < 0 ? problem.message()
                : NLS.bind(FormatMessages.AtCharacter, problem.position() + 1, problem.message());
    }

    // the place of what is wrong is underlined
    private void mark(List<Problem> problems) {
        pattern.setStyleRange(null);
        problems.stream().filter(p -> p.key().equals("pattern")).map(Problem::problem).findFirst().ifPresent(p -> {
            int from = p.position();
            int length = Math.min(Math.max(1, p.length()), pattern.getCharCount() - from);
            if (from >= 0 && length > 0) {
                StyleRange range = new StyleRange(from, length, theme.color(Token.BLOCKED), null, SWT.BOLD);
                range.underline = true;
                range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
                range.underlineColor = theme.color(Token.BLOCKED);
                pattern.setStyleRange(range);
            }
        });
    }

    /** Puts the focus where the name is typed. */
    void focus() {
        name.setFocus();
        name.selectAll();
    }
}
