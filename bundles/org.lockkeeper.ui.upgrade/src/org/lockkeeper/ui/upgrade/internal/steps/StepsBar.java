package org.lockkeeper.ui.upgrade.internal.steps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.core.plan.StepGroups;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The line over the steps: by what they are grouped, and what can be said of those that are selected. */
final class StepsBar {

    /** What can be said, in the order of the buttons. */
    static final List<StepState> SAID = List.of(StepState.DOING, StepState.DONE, StepState.WAIVED, StepState.OPEN);

    private final ThemeTokens theme;
    private final StepActions actions;
    private final Composite row;
    private final Label caption;
    private final Combo groups;
    private final Map<StepState, Button> buttons = new EnumMap<>(StepState.class);
    private final Button takeBack;

    StepsBar(Composite parent, ThemeTokens theme, StepActions actions, Consumer<Optional<StepGroups>> onGroup) {
        this.theme = theme;
        this.actions = actions;
        row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.wrap = true;
        layout.spacing = 6;
        layout.marginLeft = 8;
        row.setLayout(layout);
        caption = new Label(row, SWT.NONE);
        caption.setText(StepMessages.GroupBy);
        groups = WidgetIds.set(new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN), "upgrade.steps.groupBy");
        groups.add(StepMessages.Group_none);
        for (StepGroups by : StepGroups.values()) {
            groups.add(StepWords.by(by));
        }
        groups.select(0);
        Accessibles.name(groups, StepMessages.GroupBy);
        groups.addListener(SWT.Selection, _ -> onGroup.accept(groups.getSelectionIndex() <= 0 ? Optional.empty()
                : Optional.of(StepGroups.values()[groups.getSelectionIndex() - 1])));
        for (StepState state : SAID) {
            Button button = button("upgrade.steps." + state, text(state), hint(state));
            button.addListener(SWT.Selection, _ -> actions.say(state));
            buttons.put(state, button);
        }
        takeBack = button("upgrade.steps.takeBack", StepMessages.TakeBackNone, StepMessages.TakeBackHint);
        takeBack.addListener(SWT.Selection, _ -> actions.takeBack());
        update();
    }

    private Button button(String id, String text, String hint) {
        Button button = WidgetIds.set(new Button(row, SWT.PUSH), id);
        button.setText(text);
        button.setToolTipText(hint);
        return button;
    }

    /** What a button that says that is called. */
    static String text(StepState state) {
        return switch (state) {
            case DOING -> StepMessages.Begin;
            case DONE -> StepMessages.Done;
            case WAIVED -> StepMessages.Waive;
            case OPEN, VERIFIED, REOPENED -> StepMessages.Reopen;
        };
    }

    private static String hint(StepState state) {
        return switch (state) {
            case DOING -> StepMessages.BeginHint;
            case DONE -> StepMessages.DoneHint;
            case WAIVED -> StepMessages.WaiveHint;
            case OPEN, VERIFIED, REOPENED -> StepMessages.ReopenHint;
        };
    }

    Control control() {
        return row;
    }

    /** Shows what the steps are grouped by. */
    void choose(StepGroups by) {
        groups.select(by.ordinal() + 1);
    }

    /** Enables what makes sense now. */
    void update() {
        if (row.isDisposed()) {
            return;
        }
        buttons.forEach((state, button) -> button.setEnabled(actions.can(state)));
        String text = actions.last().map(last -> NLS.bind(StepMessages.TakeBack, last.replace("&", "&&")))
                .orElse(StepMessages.TakeBackNone);
        takeBack.setEnabled(actions.canTakeBack());
        if (!text.equals(takeBack.getText())) {
            takeBack.setText(text);
            row.requestLayout();
        }
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.SURFACE));
        caption.setBackground(theme.color(Token.SURFACE));
        caption.setForeground(theme.color(Token.FOREGROUND));
    }
}
