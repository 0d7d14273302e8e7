package org.lockkeeper.ui.logs.internal.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.ui.logs.internal.forms.EditedList;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The formats that users defined, in the order in which they are tried. UI thread. */
final class FormatList extends EditedList<FormatDefinition> {

    /** What a new format begins with: a time in brackets and the rest. */
    private static final String FIRST = "\\[(?<time>[^\\]]+)\\] ?(?<message>.*)";

    private final ThemeTokens theme;
    private final Predicate<FormatDefinition> right;

    /**
     * @param right whether nothing is wrong with a format
     * @param changed told that others are there, or another one is selected
     * @param added told after one was added, which now needs a name
     */
    FormatList(Composite parent, ThemeTokens theme, Predicate<FormatDefinition> right, Runnable changed,
            Runnable added) {
        super(parent, "formats", SWT.NONE, FormatMessages.Hint, FormatMessages.List, FormatMessages.NewName, changed,
                added);
        this.theme = theme;
        this.right = right;
        place(GridDataFactory.fillDefaults().grab(true, false).create(),
                GridDataFactory.fillDefaults().grab(true, true).hint(260, LEAST).create(), null);
        column(FormatMessages.NameColumn, 130);
        column(FormatMessages.FilesColumn, 130);
    }

    @Override
    protected void fill(TableItem row, FormatDefinition format) {
        row.setText(new String[] {format.title(), String.join(", ", format.files())});
        row.setForeground(right.test(format) ? null : theme.color(Token.BLOCKED));
    }

    @Override
    protected String name(FormatDefinition format) {
        return format.title();
    }

    @Override
    protected FormatDefinition created(String name) {
        return FormatDefinition.of(id(name), name, FIRST, "");
    }

    @Override
    protected FormatDefinition copied(FormatDefinition format, String name) {
        return new FormatDefinition(id(name), name, format.files(), format.expression(), format.time(),
                format.samples(), List.of());
    }

    // small letters, digits and hyphens, and none that is there
    private String id(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "format" : plain;
        String id = base;
        for (int n = 2; isTaken(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return items().stream().anyMatch(f -> f.id().equals(id));
    }
}
