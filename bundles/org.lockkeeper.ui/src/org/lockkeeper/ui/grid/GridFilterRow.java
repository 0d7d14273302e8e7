package org.lockkeeper.ui.grid;

import java.util.function.IntFunction;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowTextCellEditor;
import org.eclipse.nebula.widgets.nattable.filterrow.config.FilterRowConfigAttributes;
import org.eclipse.nebula.widgets.nattable.filterrow.event.FilterRowMouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;

/** Lets people type into the filter row; rows follow while they type, and the field says what may be typed. */
final class GridFilterRow extends AbstractRegistryConfiguration {

    private final IntFunction<String> hints;
    private final ThemeTokens theme;

    /** @param hints what may be typed over a column, by its index */
    GridFilterRow(IntFunction<String> hints, ThemeTokens theme) {
        this.hints = hints;
        this.theme = theme;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE,
                DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new Editor(),
                DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(FilterRowConfigAttributes.FILTER_DISPLAY_CONVERTER,
                new DefaultDisplayConverter());
    }

    @Override
    public void configureUiBindings(UiBindingRegistry registry) {
        registry.registerFirstSingleClickBinding(new FilterRowMouseEventMatcher(MouseEventMatcher.LEFT_BUTTON),
                new MouseEditAction());
    }

    /** The field in a cell of the filter row. */
    private final class Editor extends FilterRowTextCellEditor {

        @Override
        protected Text createEditorControl(Composite parent, int style) {
            Text field = super.createEditorControl(parent, style);
            String hint = hints.apply(layerCell.getColumnIndex());
            field.setMessage(GridMessages.FindHint);
            field.setToolTipText(hint.replace("&", "&&"));
            Accessibles.name(field, hint);
            FilterHint.on(field, hint, theme);
            return field;
        }
    }
}
