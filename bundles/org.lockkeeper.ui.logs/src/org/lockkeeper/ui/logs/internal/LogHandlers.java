package org.lockkeeper.ui.logs.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.keys.KeysDialog;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;

/** Handlers of the Log view's commands, one class a command: each asks the view to do it. */
public final class LogHandlers {

    private LogHandlers() {
    }

    private static LogPart log(MPart part) {
        return (LogPart) part.getObject();
    }

    /** Find. */
    public static final class Find {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).focusFind();
        }
    }

    /** Find next. */
    public static final class FindNext {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).findAgain(true);
        }
    }

    /** Find previous. */
    public static final class FindPrevious {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).findAgain(false);
        }
    }

    /** Go to line. */
    public static final class GoToLine {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).focusLine();
        }
    }

    /** All keys of the view. */
    public static final class Keys {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, KeyBindings bindings) {
            new KeysDialog(shell, LogMessages.Keys, "log.keys", LogKeys.all(bindings)).open();
        }
    }

    /** Copy the selected lines. */
    public static final class Copy {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).copy();
        }
    }

    /** Select all lines. */
    public static final class SelectAll {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).selectAll();
        }
    }

    /** Open log, of the whole workbench. */
    public static final class Open {
        @Execute
        void execute(Navigation navigation) {
            navigation.open(PartIds.LOG, LogPart.class, LogPart::chooseLogs);
        }
    }

    /** Open the logs of a folder, of the whole workbench. */
    public static final class OpenFolder {
        @Execute
        void execute(Navigation navigation) {
            navigation.open(PartIds.LOG, LogPart.class, LogPart::chooseLogFolder);
        }
    }

    /** Open a log again, of the whole workbench. */
    public static final class OpenRecent {
        @Execute
        void execute(Navigation navigation) {
            navigation.open(PartIds.LOG, LogPart.class, LogPart::chooseRecent);
        }
    }

    /** The next of the logs that are open. */
    public static final class Next {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).step(1);
        }
    }

    /** The previous of the logs that are open. */
    public static final class Previous {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).step(-1);
        }
    }

    /** Close log. */
    public static final class Close {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).closeLog();
        }
    }

    /** {@link LogAction#WHOLE_LOG}. */
    public static final class WholeLog {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.WHOLE_LOG);
        }
    }

    /** {@link LogAction#MERGE}. */
    public static final class Merge {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.MERGE);
        }
    }

    /** {@link LogAction#COLUMNS}. */
    public static final class ShowColumns {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.COLUMNS);
        }
    }

    /** {@link LogAction#WRAP}. */
    public static final class Wrap {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.WRAP);
        }
    }

    /** {@link LogAction#FILTERS}. */
    public static final class Filters {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.FILTERS);
        }
    }

    /** {@link LogAction#TIMELINE}. */
    public static final class Timeline {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.TIMELINE);
        }
    }

    /** {@link LogAction#DETAILS}. */
    public static final class Details {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.DETAILS);
        }
    }

    /** {@link LogAction#FOLLOW}. */
    public static final class Follow {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.FOLLOW);
        }
    }

    /** {@link LogAction#HIGHLIGHTERS}. */
    public static final class Highlighters {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.HIGHLIGHTERS);
        }
    }

    /** {@link LogAction#EDIT_HIGHLIGHTERS}. */
    public static final class EditHighlighters {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.EDIT_HIGHLIGHTERS);
        }
    }

    /** {@link LogAction#HIGHLIGHT_SELECTED}. */
    public static final class HighlightSelected {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.HIGHLIGHT_SELECTED);
        }
    }

    /** {@link LogAction#WHOLE_LINE}. */
    public static final class WholeLine {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.WHOLE_LINE);
        }
    }

    /** {@link LogAction#FORMATS}. */
    public static final class Formats {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.FORMATS);
        }
    }

    /** {@link LogAction#KNOWN_MESSAGES}. */
    public static final class KnownMessages {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.KNOWN_MESSAGES);
        }
    }

    /** {@link LogAction#BOOKMARK}. */
    public static final class Bookmark {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.BOOKMARK);
        }
    }

    /** {@link LogAction#NEXT_BOOKMARK}. */
    public static final class NextBookmark {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.NEXT_BOOKMARK);
        }
    }

    /** {@link LogAction#PREVIOUS_BOOKMARK}. */
    public static final class PreviousBookmark {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.PREVIOUS_BOOKMARK);
        }
    }

    /** {@link LogAction#BOOKMARKS}. */
    public static final class Bookmarks {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.BOOKMARKS);
        }
    }

    /** {@link LogAction#TRACE}. */
    public static final class Trace {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.TRACE);
        }
    }

    /** {@link LogAction#WHO}. */
    public static final class Who {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.WHO);
        }
    }

    /** {@link LogAction#CLOCKS}. */
    public static final class Clocks {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.CLOCKS);
        }
    }

    /** {@link LogAction#SAVE}. */
    public static final class Save {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            log(part).perform(LogAction.SAVE);
        }
    }
}
