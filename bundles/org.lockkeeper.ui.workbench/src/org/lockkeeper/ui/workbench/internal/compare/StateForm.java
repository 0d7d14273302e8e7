package org.lockkeeper.ui.workbench.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.scenario.ComparedSide;
import org.lockkeeper.ui.text.Shortened;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.remarks.JournalWords;

/** The fields of one side of a comparison: what is known, the version, the day, the server. */
final class StateForm {

    private static final int LONGEST = 60;

    /**
     * What can be chosen.
     *
     * @param imports the journal, oldest first
     * @param scenarios names
     * @param servers names
     * @param target the version that is judged by where no other is named
     */
    record Choices(List<ImportEntry> imports, List<String> scenarios, List<String> servers, ProductVersion target) {
    }

    /** A field that holds what cannot be meant. */
    static final class WrongException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Control field;

        WrongException(String sentence, Control field) {
            super(sentence);
            this.field = field;
        }

        Control field() {
            return field;
        }
    }

    /** One of the states that are offered: now, after an import, or what a scenario supposes. */
    private record Known(String name, Long importId, String scenario) {
    }

    private final Group area;
    private final String title;
    private final List<Known> states = new ArrayList<>();
    private final Combo known;
    private final Text target;
    private final Text asOf;
    private final Combo server;

    /**
     * @param title which side it is
     * @param id beginning of the ids of its fields
     */
    StateForm(Composite parent, String title, String id, Choices choices) {
        this.title = title;
        area = new Group(parent, SWT.NONE);
        area.setText(title);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(8, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        states.add(new Known(CompareMessages.Now, null, null));
        for (ImportEntry entry : choices.imports().reversed()) {
            states.add(new Known(NLS.bind(CompareMessages.AfterImport, new Object[] {entry.id(),
                Wording.instant(entry.importedAt()), Shortened.middle(JournalWords.of(entry), LONGEST)}), entry.id(), null));
        }
        states.add(new Known(CompareMessages.BeforeFirst, 0L, null));
        choices.scenarios().forEach(name -> states.add(new Known(NLS.bind(CompareMessages.Supposed, name), null, name)));
        known = choice(CompareMessages.Known, id + ".known", states.stream().map(Known::name).toList(), 3);
        server = choice(CompareMessages.Server, id + ".server",
                Stream.concat(Stream.of(CompareMessages.AllServers), choices.servers().stream()).toList(), 3);
        target = text(CompareMessages.Target, id + ".target", NLS.bind(CompareMessages.TargetHint, choices.target()));
        asOf = text(CompareMessages.AsOf, id + ".asOf", CompareMessages.AsOfHint);
    }

    private Combo choice(String caption, String id, List<String> items, int span) {
        new Label(area, SWT.NONE).setText(caption);
        Combo field = WidgetIds.set(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), id);
        field.setItems(items.toArray(String[]::new));
        field.select(0);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(200, SWT.DEFAULT).create());
        Accessibles.name(field, NLS.bind(CompareMessages.Name, title, Accessibles.plain(caption)));
        return field;
    }

    private Text text(String caption, String id, String hint) {
        new Label(area, SWT.NONE).setText(caption);
        Text field = WidgetIds.set(new Text(area, SWT.BORDER | SWT.SINGLE), id);
        field.setMessage(hint);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).create());
        Accessibles.name(field, NLS.bind(CompareMessages.Name, title, Accessibles.plain(caption)));
        return field;
    }

    /** Chooses the state after an import, 0 for the one before the first; {@code null} for the present one. */
    void choose(Long importId) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).scenario() == null && Objects.equals(states.get(i).importId(), importId)) {
                known.select(i);
            }
        }
    }

    /** The field that is looked at first. */
    Control first() {
        return known;
    }

    /** What stands in the fields, called as they say it. */
    ComparedSide side() throws WrongException {
        Known state = states.get(Math.max(0, known.getSelectionIndex()));
        String to = target.getText().strip();
        String day = asOf.getText().strip();
        ProductVersion version = to.isEmpty() ? null : ProductVersion.tryParse(to).orElseThrow(
                () -> new WrongException(NLS.bind(CompareMessages.NoVersion, to), target));
        Moment moment = day.isEmpty() ? null : Moment.tryParse(day).orElseThrow(
                () -> new WrongException(NLS.bind(CompareMessages.NoDay, day), asOf));
        String only = server.getSelectionIndex() <= 0 ? null : server.getText();
        String name = Stream.of(Optional.of(state.name()), Optional.ofNullable(only), Optional.ofNullable(version),
                Optional.of(day).filter(d -> !d.isEmpty())).flatMap(Optional::stream).map(Object::toString)
                .collect(Collectors.joining(", "));
        return new ComparedSide(name, version, state.importId(), moment, only, state.scenario());
    }
}
