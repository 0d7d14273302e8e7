package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The row of buttons over the clients: one for all, one a verdict with its count, and one for each other choice that is
 * in force, which takes it away.
 */
final class FilterChips {

    private final ThemeTokens theme;
    private final FilterTitle words;
    private final Consumer<ClientFilter> onChange;
    private final Composite row;
    private final Button all;
    private final Map<Verdict, Button> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Button> choices = new LinkedHashMap<>();
    private ClientFilter filter = ClientFilter.ALL;

    /** @param onAll all clients are asked for, whatever else hides some */
    FilterChips(Composite parent, ThemeTokens theme, FilterTitle words, Consumer<ClientFilter> onChange, Runnable onAll) {
        this.theme = theme;
        this.words = words;
        this.onChange = onChange;
        row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginLeft = 6;
        layout.marginTop = 2;
        layout.marginBottom = 2;
        row.setLayout(layout);
        all = chip("clients.chip.all", SWT.TOGGLE, onAll);
        for (Verdict verdict : Verdict.values()) {
            Button chip = chip("clients.chip." + verdict.name().toLowerCase(Locale.ROOT), SWT.TOGGLE,
                    () -> toggle(verdict));
            chip.setImage(theme.image(Icon.of(verdict)));
            verdicts.put(verdict, chip);
        }
    }

    Composite control() {
        return row;
    }

    private Button chip(String id, int style, Runnable action) {
        Button chip = Pressed.watch(WidgetIds.set(new Button(row, style), id), theme);
        chip.addListener(SWT.Selection, _ -> action.run());
        chip.addKeyListener(KeyListener.keyPressedAdapter(e -> move(chip, e.keyCode)));
        Accessibles.name(chip, chip::getToolTipText);
        return chip;
    }

    /** Takes the focus along the row by the arrows, Home and End, as in a tool bar. */
    private void move(Button from, int key) {
        List<Control> seen = Arrays.stream(row.getChildren()).filter(Control::getVisible).toList();
        int at = seen.indexOf(from);
        int to = switch (key) {
            case SWT.ARROW_LEFT -> at - 1;
            case SWT.ARROW_RIGHT -> at + 1;
            case SWT.HOME -> 0;
            case SWT.END -> seen.size() - 1;
            default -> at;
        };
        if (to != at && to >= 0 && to < seen.size()) {
            seen.get(to).setFocus();
        }
    }

    private void toggle(Verdict verdict) {
        boolean alone = filter.of(ClientFilter.VERDICT).equals(Set.of(verdict.name()));
        onChange.accept(filter.with(ClientFilter.VERDICT, alone ? Set.of() : Set.of(verdict.name())));
    }

    /**
     * Shows what is in force.
     *
     * @param inForce the filter
     * @param nothingElse whether nothing besides it narrows the clients down
     * @param counts how many clients of each verdict the other conditions let in; empty while that is not known yet
     * @param total how many clients there are in scope
     */
    void show(ClientFilter inForce, boolean nothingElse, Optional<Map<Verdict, Integer>> counts, int total) {
        filter = inForce;
        all.setText(counts.isPresent() ? NLS.bind(ClientMessages.AllChip, Wording.number(total)) : ClientMessages.AllChipUncounted);
        all.setToolTipText(ClientMessages.AllChipHint);
        all.setSelection(inForce.isAll() && nothingElse);
        verdicts.forEach((verdict, chip) -> {
            chip.setText(counts.map(c -> NLS.bind(ClientMessages.VerdictChip, theme.word(verdict),
                    Wording.number(c.getOrDefault(verdict, 0)))).orElse(theme.word(verdict)));
            chip.setToolTipText(NLS.bind(ClientMessages.ChipHint, counts.map(c -> Wording.number(c.getOrDefault(verdict, 0)) + " ").orElse("")
                    + theme.word(verdict), theme.meaning(verdict)));
            chip.setSelection(inForce.of(ClientFilter.VERDICT).contains(verdict.name()));
        });
        for (String field : inForce.choices().keySet()) {
            if (!field.equals(ClientFilter.VERDICT)) {
                choices.computeIfAbsent(field, f -> chip("clients.chip." + f, SWT.PUSH,
                        () -> onChange.accept(filter.with(f, Set.of()))));
            }
        }
        choices.forEach((field, chip) -> condition(chip, inForce.of(field).isEmpty() ? null
                : words.choice(field, new ArrayList<>(inForce.of(field)))));
        colourSelected();
        row.getParent().layout(true, true);
    }

    private void colourSelected() {
        for (Control chip : row.getChildren()) {
            Pressed.show((Button) chip, theme);
            if (!((Button) chip).getSelection()) {
                // GTK's own colour, once ours was set, is that of the theme it was started with; chips are never disabled
                chip.setForeground(theme.color(Token.FOREGROUND));
            }
        }
    }

    private static void condition(Button chip, String text) {
        chip.setVisible(text != null);
        ((RowData) layoutData(chip)).exclude = text == null;
        if (text != null) {
            chip.setText(NLS.bind(ClientMessages.ClearChip, text.replace("&", "&&")));
            chip.setToolTipText(NLS.bind(ClientMessages.ClearChipHint, text));
        }
    }

    private static Object layoutData(Button chip) {
        if (chip.getLayoutData() == null) {
            chip.setLayoutData(new RowData());
        }
        return chip.getLayoutData();
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.BACKGROUND));
        verdicts.forEach((verdict, chip) -> chip.setImage(theme.image(Icon.of(verdict))));
        colourSelected();
    }
}
