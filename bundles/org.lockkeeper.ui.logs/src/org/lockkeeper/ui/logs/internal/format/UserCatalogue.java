package org.lockkeeper.ui.logs.internal.format;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * The messages that the details of a line explain: those that are shipped and, before them, those of a file of the
 * user's own, which is kept in the workspace. The engine gets the user's own too, for the severity of lines. UI thread.
 */
public final class UserCatalogue {

    private static final String KEY = "log.messages";

    private final LogServices services;
    private final Consumer<String> problem;
    private final Runnable changed;
    private final MessageCatalogue shipped = MessageCatalogue.builtIn();
    private MessageCatalogue all = shipped;

    /**
     * @param problem told where they cannot be kept or read
     * @param changed told that others are known now
     */
    public UserCatalogue(LogServices services, Consumer<String> problem, Runnable changed) {
        this.services = services;
        this.problem = problem;
        this.changed = changed;
    }

    /** All that are known, the user's own first. */
    public MessageCatalogue catalogue() {
        return all;
    }

    /** Reads those that were kept. */
    public void restore() {
        services.background().<MessageCatalogue>task(LogMessages.KnownMessages, _ -> {
            String kept = services.session().workspace().setting(KEY).orElse("");
            return MessageCatalogue.read(new StringReader(kept), KEY);
        }).quiet().onDone(this::use).onProblem(problem).start();
    }

    private void use(MessageCatalogue own) {
        boolean same = own.isEmpty() && all.entries().size() == shipped.entries().size();
        all = shipped.with(own);
        services.engine().ownMessages(own);
        if (!same) {
            changed.run();
        }
    }

    /** Forgets them: the engine outlives the view. */
    public void close() {
        services.engine().ownMessages(MessageCatalogue.EMPTY);
    }

    /** Tells which are known, and takes a file of one's own, or its removal. */
    public void edit(Shell shell) {
        int own = all.entries().size() - shipped.entries().size();
        List<String> buttons = own == 0 ? List.of(LogMessages.KnownMessagesImport, IDialogConstants.CLOSE_LABEL)
                : List.of(LogMessages.KnownMessagesImport, LogMessages.KnownMessagesRemove, IDialogConstants.CLOSE_LABEL);
        int chosen = new MessageDialog(shell, LogMessages.KnownMessagesTitle, null,
                NLS.bind(own == 0 ? LogMessages.KnownMessagesNone : LogMessages.KnownMessagesOwn,
                        shipped.entries().size(), own),
                MessageDialog.INFORMATION, buttons.size() - 1, buttons.toArray(String[]::new)).open();
        if (chosen == 0) {
            services.files().open(shell, new Request(LogMessages.KnownMessagesTitle, "",
                    List.of(new Kind(LogMessages.KnownMessagesKind, "*.messages")))).ifPresent(this::read);
        } else if (own > 0 && chosen == 1) {
            keep("", KEY);
        }
    }

    private void read(Path file) {
        services.background().<String>task(LogMessages.KnownMessages, _ -> {
            try {
                return Files.readString(file);
            } catch (CharacterCodingException e) {
                throw new ProblemException(NLS.bind(LogMessages.KnownMessagesEncoding, file.getFileName()), e);
            }
        }).quiet().onDone(read -> keep(read, file.getFileName().toString())).onProblem(problem).start();
    }

    private void keep(String wanted, String name) {
        services.background().<MessageCatalogue>task(LogMessages.KnownMessages, _ -> {
            MessageCatalogue own = MessageCatalogue.read(new StringReader(wanted), name);
            services.session().workspace().setSetting(KEY, wanted);
            return own;
        }).quiet().onDone(this::use).onProblem(problem).start();
    }
}
