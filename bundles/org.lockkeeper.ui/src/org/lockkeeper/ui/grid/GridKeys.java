package org.lockkeeper.ui.grid;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;

/**
 * Keys that move in the rows: alone they select, with Shift they select more, with Ctrl they only look. Space selects
 * the current row, with Ctrl besides the others. Tab is not among them: it leaves the table, as it leaves any other
 * control.
 */
final class GridKeys extends RowOnlySelectionBindings {

    private final Supplier<GridCursor<?>> cursor;

    /**
     * @param cursor asked when a key is pressed
     */
    GridKeys(Supplier<GridCursor<?>> cursor) {
        this.cursor = cursor;
    }

    @Override
    public void configureUiBindings(UiBindingRegistry registry) {
        configureBodyMouseClickBindings(registry);
        configureBodyMouseDragMode(registry);
        rows(registry, SWT.ARROW_UP, _ -> -1);
        rows(registry, SWT.ARROW_DOWN, _ -> 1);
        rows(registry, SWT.PAGE_UP, c -> -c.page());
        rows(registry, SWT.PAGE_DOWN, c -> c.page());
        for (int mask : new int[] {SWT.NONE, SWT.MOD1}) {
            key(registry, mask, SWT.HOME, c -> c.moveTo(0, false));
            key(registry, mask, SWT.END, c -> c.moveTo(Integer.MAX_VALUE, false));
            key(registry, mask | SWT.MOD2, SWT.HOME, c -> c.moveTo(0, true));
            key(registry, mask | SWT.MOD2, SWT.END, c -> c.moveTo(Integer.MAX_VALUE, true));
        }
        key(registry, SWT.NONE, SWT.ARROW_LEFT, c -> c.lookAside(-1));
        key(registry, SWT.NONE, SWT.ARROW_RIGHT, c -> c.lookAside(1));
        key(registry, SWT.NONE, SWT.SPACE, c -> c.select(false));
        key(registry, SWT.MOD1, SWT.SPACE, c -> c.select(true));
        key(registry, SWT.MOD1, 'a', GridCursor::selectAll);
    }

    /** By how many rows a key goes. */
    @FunctionalInterface
    private interface Distance {
        int of(GridCursor<?> cursor);
    }

    private void rows(UiBindingRegistry registry, int key, Distance by) {
        key(registry, SWT.NONE, key, c -> c.moveBy(by.of(c), false));
        key(registry, SWT.MOD2, key, c -> c.moveBy(by.of(c), true));
        key(registry, SWT.MOD1, key, c -> c.look(by.of(c)));
    }

    private void key(UiBindingRegistry registry, int mask, int key, Consumer<GridCursor<?>> action) {
        registry.registerKeyBinding(new KeyEventMatcher(mask, key), (_, _) -> action.accept(cursor.get()));
    }
}
