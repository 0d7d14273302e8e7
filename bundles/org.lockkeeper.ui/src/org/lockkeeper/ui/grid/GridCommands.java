package org.lockkeeper.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.AggregateConfiguration;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.sort.event.ColumnHeaderClickEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.swt.SWT;

/** What the mouse does on headers: a click sorts, with Ctrl or Shift by one more column. And editing, for filters. */
final class GridCommands extends AggregateConfiguration {

    GridCommands() {
        addConfiguration(new DefaultEditConfiguration());
        addConfiguration(new AbstractUiBindingConfiguration() {
            @Override
            public void configureUiBindings(UiBindingRegistry registry) {
                registry.registerFirstSingleClickBinding(new ColumnHeaderClickEventMatcher(SWT.NONE, 1),
                        new SortColumnAction(false));
                registry.registerFirstSingleClickBinding(new ColumnHeaderClickEventMatcher(SWT.MOD1, 1),
                        new SortColumnAction(true));
                registry.registerFirstSingleClickBinding(new ColumnHeaderClickEventMatcher(SWT.MOD2, 1),
                        new SortColumnAction(true));
            }
        });
    }
}
