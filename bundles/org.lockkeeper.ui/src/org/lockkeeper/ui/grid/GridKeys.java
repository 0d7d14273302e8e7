package org.lockkeeper.ui.grid;

import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.nebula.widgets.nattable.selection.command.MoveSelectionCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;

/** Keys that move in the rows. Tab is not among them: it leaves the table, as it leaves any other control. */
final class GridKeys extends RowOnlySelectionBindings {

    @Override
    protected void configureMoveLeftBindings(UiBindingRegistry registry, IKeyAction action) {
        registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_LEFT), action);
    }

    @Override
    protected void configureMoveRightBindings(UiBindingRegistry registry, IKeyAction action) {
        registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_RIGHT), action);
    }

    @Override
    protected void configureMoveUpBindings(UiBindingRegistry registry, IKeyAction action) {
        registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_UP), action);
        registry.registerKeyBinding(new KeyEventMatcher(SWT.MOD2, SWT.ARROW_UP), action);
        registry.registerKeyBinding(new KeyEventMatcher(SWT.MOD1, SWT.ARROW_UP), action);
    }

    @Override
    protected void configureMoveDownBindings(UiBindingRegistry registry, IKeyAction action) {
        registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_DOWN), action);
        registry.registerKeyBinding(new KeyEventMatcher(SWT.MOD2, SWT.ARROW_DOWN), action);
        registry.registerKeyBinding(new KeyEventMatcher(SWT.MOD1, SWT.ARROW_DOWN), action);
    }

    @Override
    protected void configureHomeButtonBindings(UiBindingRegistry registry, IKeyAction action) {
        all(registry, SWT.HOME, MoveDirectionEnum.UP);
    }

    @Override
    protected void configureEndButtonBindings(UiBindingRegistry registry, IKeyAction action) {
        all(registry, SWT.END, MoveDirectionEnum.DOWN);
    }

    private static void all(UiBindingRegistry registry, int key, MoveDirectionEnum direction) {
        registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, key), (table, event) -> table.doCommand(
                new MoveSelectionCommand(direction, SelectionLayer.MOVE_ALL, false, false)));
        registry.registerKeyBinding(new KeyEventMatcher(SWT.MOD1, key), (table, event) -> table.doCommand(
                new MoveSelectionCommand(direction, SelectionLayer.MOVE_ALL, false, false)));
        registry.registerKeyBinding(new KeyEventMatcher(SWT.MOD2, key), (table, event) -> table.doCommand(
                new MoveSelectionCommand(direction, SelectionLayer.MOVE_ALL, true, false)));
    }
}
