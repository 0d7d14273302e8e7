package org.lockkeeper.ui.target;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The version to upgrade to. Enter applies it; what is no version stays in the field, and the reason beside it. */
public final class TargetField {

    private final PlanSession plans;
    private final Text field;
    private final Label problem;
    private String shown = "";

    /**
     * Makes the field.
     *
     * @param id of the view; the field is {@code id.target}, its button {@code id.apply}
     */
    public TargetField(Composite parent, String id, PlanSession plans, ThemeTokens theme) {
        this.plans = plans;
        Composite row = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 2).create());
        row.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        Label label = new Label(row, SWT.NONE);
        label.setText(TargetMessages.Label);
        field = WidgetIds.set(new Text(row, SWT.BORDER | SWT.SINGLE), id + ".target");
        field.setFont(theme.font(TextRole.STRONG));
        field.setToolTipText(TargetMessages.Hint);
        field.setLayoutData(GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .create());
        field.addListener(SWT.DefaultSelection, _ -> apply());
        field.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                field.setText(shown);
                complain("");
            }
        });
        Button apply = WidgetIds.set(new Button(row, SWT.PUSH), id + ".apply");
        apply.setText(TargetMessages.Apply);
        apply.addListener(SWT.Selection, _ -> apply());
        problem = CssClass.BLOCKED.set(WidgetIds.set(new Label(row, SWT.WRAP), id + ".target.problem"));
        problem.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).exclude(true).hint(220, SWT.DEFAULT).create());
        problem.setVisible(false);
    }

    private void apply() {
        Optional<ProductVersion> version = ProductVersion.tryParse(field.getText());
        if (version.isPresent()) {
            complain("");
            plans.changeTarget(version.get());
            update();
        } else {
            complain(NLS.bind(TargetMessages.NoVersion, field.getText()));
        }
    }

    private void complain(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        ((org.eclipse.swt.layout.GridData) problem.getLayoutData()).exclude = text.isEmpty();
        problem.requestLayout();
    }

    /** Shows the present target, unless somebody is typing another. */
    public void update() {
        String target = plans.target().toString();
        boolean typing = field.isFocusControl() && !field.getText().equals(shown)
                && ProductVersion.tryParse(field.getText()).filter(plans.target()::equals).isEmpty();
        if (!typing && !target.equals(field.getText())) {
            field.setText(target);
        }
        shown = target;
    }

    /** Puts the keyboard focus into it. */
    public void edit() {
        field.setFocus();
        field.selectAll();
    }
}
