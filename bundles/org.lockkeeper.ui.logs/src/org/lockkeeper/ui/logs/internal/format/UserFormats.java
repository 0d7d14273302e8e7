package org.lockkeeper.ui.logs.internal.format;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.CustomFormat;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** The formats that users defined: kept in the workspace, known to the engine, edited in a dialog. UI thread. */
public final class UserFormats {

    private static final String KEY = "log.formats";

    private final LogServices services;
    private final Consumer<String> problem;
    private FormatFile file = FormatFile.EMPTY;
    private List<CustomFormat> known = List.of();

    private record Read(FormatFile file, List<CustomFormat> formats) {
        static Read of(FormatFile file) throws ProblemException {
            return new Read(file, file.formats());
        }
    }

    /**
     * @param problem told where they cannot be kept or read
     */
    public UserFormats(LogServices services, Consumer<String> problem) {
        this.services = services;
        this.problem = problem;
    }

    /** Reads those that were kept, and goes on. */
    public void restore(Runnable then) {
        services.background().<Read>task(LogMessages.Formats, _ -> {
            String kept = services.session().workspace().setting(KEY).orElse("");
            return Read.of(kept.isEmpty() ? FormatFile.EMPTY : FormatFile.read(new StringReader(kept), KEY));
        }).quiet().onDone(read -> {
            use(read);
            then.run();
        }).onProblem(why -> {
            problem.accept(why);
            then.run();
        }).start();
    }

    private void use(Read read) {
        known.forEach(services.engine()::removeFormat);
        file = read.file;
        known = read.formats;
        known.forEach(services.engine()::addFormat);
    }

    /** Edits them, and keeps what came of it. */
    public void edit(Shell shell, LogSample sample, Runnable changed) {
        new FormatDialog(shell, services.ofDialog(sample), file).edit()
                .filter(edited -> !edited.equals(file)).ifPresent(edited -> keep(edited, changed));
    }

    private void keep(FormatFile edited, Runnable changed) {
        services.background().<Read>task(LogMessages.Formats, _ -> {
            StringWriter text = new StringWriter();
            edited.write(text);
            services.session().workspace().setSetting(KEY, text.toString());
            return Read.of(edited);
        }).quiet().onDone(read -> {
            use(read);
            changed.run();
        }).onProblem(problem).start();
    }

    /** Forgets them: the engine outlives the view. */
    public void close() {
        known.forEach(services.engine()::removeFormat);
        known = List.of();
    }
}
