package org.lockkeeper.ui.logs.internal.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.CustomFormat;
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.logs.internal.forms.EditedList;
import org.lockkeeper.ui.logs.internal.forms.ListDialog;

/** Edits the formats of logs that users define, tried on lines of the open log as they are typed. UI thread. */
public final class FormatDialog extends ListDialog<FormatDefinition, FormatFile> {

    private static final String HELP = "log-tools#log-formats";

    private final FormatFile before;
    private FormatForm form;
    private FormatTrial trial;

    /**
     * @param formats the formats that there are
     */
    public FormatDialog(Shell shell, Services services, FormatFile formats) {
        super(shell, new Texts("formats", FormatMessages.Title, HELP, FormatMessages.None,
                new Kind(FormatMessages.FileKind, "*.logformats"), "lockkeeper.logformats"), services, formats);
        this.before = formats;
    }

    @Override
    protected EditedList<FormatDefinition> createParts(Composite area) {
        FormatList list = new FormatList(area, services().theme(), f -> problem(f).isEmpty(), this::changed,
                () -> form.focus());
        form = new FormatForm(area, services().theme(), this::typed);
        trial = new FormatTrial(area, services().theme(), services().sample(), services().background());
        return list;
    }

    @Override
    protected void show(FormatDefinition selected) {
        List<CustomFormat.Problem> problems = selected == null ? List.of() : CustomFormat.problems(selected);
        form.show(selected, problems);
        trial.show(problems.isEmpty() ? selected : null);
    }

    @Override
    protected String problem(FormatDefinition format) {
        String own = CustomFormat.problems(format).stream().findFirst().map(p -> FormatForm.text(p.problem()))
                .orElse("");
        boolean twice = items().stream().anyMatch(f -> !f.id().equals(format.id())
                && f.title().strip().equalsIgnoreCase(format.title().strip()));
        return own.isEmpty() && twice ? FormatMessages.SameName : own;
    }

    @Override
    protected boolean isSame(FormatDefinition one, FormatDefinition other) {
        return one.id().equals(other.id());
    }

    // whoever imports one wants it to be tried before those that fit more
    @Override
    protected int placeOfNew() {
        return 0;
    }

    @Override
    protected List<FormatDefinition> items(FormatFile file) {
        return file.definitions();
    }

    @Override
    protected FormatFile whole(List<FormatDefinition> right) {
        return new FormatFile(right, before.endComment());
    }

    @Override
    protected FormatFile read(Path file) throws ProblemException {
        return FormatFile.read(file);
    }

    @Override
    protected void write(FormatFile formats, Path file) throws IOException {
        formats.write(file);
    }
}
