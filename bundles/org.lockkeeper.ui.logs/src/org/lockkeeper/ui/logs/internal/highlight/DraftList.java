package org.lockkeeper.ui.logs.internal.highlight;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.ui.logs.internal.forms.EditedList;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The highlighters in their order, each with a switch, and what is done with them. UI thread. */
final class DraftList extends EditedList<Draft> {

    private final ThemeTokens theme;
    private final Swatches swatches;

    /**
     * @param changed told that others are there, or another one is selected
     * @param added told after one was added, which now needs a name and a text
     */
    DraftList(Composite parent, ThemeTokens theme, Runnable changed, Runnable added) {
        super(parent, "highlights", SWT.CHECK, HighlightMessages.EditHint, HighlightMessages.List,
                HighlightMessages.NewName, changed, added);
        this.theme = theme;
        place(GridDataFactory.fillDefaults().grab(true, true).create(),
                GridDataFactory.fillDefaults().grab(true, true).hint(420, LEAST).create(),
                GridDataFactory.fillDefaults().create());
        column(HighlightMessages.NameColumn, 300);
        column(HighlightMessages.PatternColumn, 240);
        swatches = new Swatches(table(), theme);
    }

    @Override
    protected void selected(Event e) {
        if (e.detail == SWT.CHECK) {
            TableItem row = (TableItem) e.item;
            int index = table().indexOf(row);
            set(index, items().get(index).enabled(row.getChecked()));
        }
        super.selected(e);
    }

    @Override
    protected void fill(TableItem row, Draft draft) {
        row.setText(new String[] {draft.name(), draft.text()});
        row.setImage(0, swatches.of(draft));
        row.setChecked(draft.enabled());
        row.setForeground(draft.problem().isEmpty() ? null : theme.color(Token.BLOCKED));
    }

    @Override
    protected String name(Draft draft) {
        return draft.name();
    }

    @Override
    protected String plain(Draft draft) {
        return (draft.enabled() ? "[x] " : "[ ] ") + draft.name();
    }

    @Override
    protected Draft created(String name) {
        return Draft.empty(name, PaletteColor.ACCENT);
    }

    @Override
    protected Draft copied(Draft draft, String name) {
        return draft.named(name);
    }
}
