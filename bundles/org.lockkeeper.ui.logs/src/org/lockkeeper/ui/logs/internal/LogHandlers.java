package org.lockkeeper.ui.logs.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;

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
}
