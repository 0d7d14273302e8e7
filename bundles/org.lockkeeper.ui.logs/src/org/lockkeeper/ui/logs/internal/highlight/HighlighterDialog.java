package org.lockkeeper.ui.logs.internal.highlight;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.Highlighters;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.logs.internal.forms.EditedList;
import org.lockkeeper.ui.logs.internal.forms.ListDialog;

/** Edits the highlighters, with a preview on lines of the open log. UI thread. */
public final class HighlighterDialog extends ListDialog<Draft, List<Highlighter>> {

    private static final String HELP = "log-tools#highlights";

    private DraftForm form;
    private PreviewPane preview;

    /**
     * @param set the highlighters that there are
     */
    public HighlighterDialog(Shell shell, Services services, List<Highlighter> set) {
        super(shell, new Texts("highlights", HighlightMessages.Edit, HELP, HighlightMessages.None,
                new Kind(HighlightMessages.FileKind, "*.highlighters"), "lockkeeper.highlighters"), services,
                List.copyOf(set));
    }

    @Override
    protected EditedList<Draft> createParts(Composite area) {
        DraftList list = new DraftList(area, services().theme(), this::changed, () -> form.focus());
        list.action("highlights.kerio", HighlightMessages.Kerio, HighlightMessages.KerioHint, this::restore);
        form = new DraftForm(area, services().theme(), this::typed);
        preview = new PreviewPane(area, services().sample());
        return list;
    }

    @Override
    protected void show(Draft selected) {
        form.show(selected);
        preview.update(whole(items()), selected);
    }

    private void restore() {
        List<Highlighter> shipped = Highlighters.shipped();
        merge(items(shipped));
        tell(NLS.bind(HighlightMessages.KerioRestored, shipped.size()));
    }

    @Override
    protected String problem(Draft draft) {
        return draft.problem();
    }

    @Override
    protected boolean isSame(Draft one, Draft other) {
        return one.name().equals(other.name());
    }

    // one's own stay above them
    @Override
    protected int placeOfNew() {
        return items().size();
    }

    @Override
    protected List<Draft> items(List<Highlighter> set) {
        return set.stream().map(Draft::of).toList();
    }

    @Override
    protected List<Highlighter> whole(List<Draft> drafts) {
        return drafts.stream().map(Draft::build).flatMap(Optional::stream).toList();
    }

    @Override
    protected List<Highlighter> read(Path file) throws ProblemException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Highlighters.read(in, file.getFileName().toString());
        } catch (CharacterCodingException e) {
            throw new ProblemException(NLS.bind(HighlightMessages.NoText, file.getFileName()), e);
        } catch (IOException e) {
            throw new ProblemException(NLS.bind(HighlightMessages.NotRead, file, e.getMessage()), e);
        }
    }

    @Override
    protected void write(List<Highlighter> set, Path file) throws IOException {
        WholeFile.write(file, Highlighters.write(set));
    }
}
