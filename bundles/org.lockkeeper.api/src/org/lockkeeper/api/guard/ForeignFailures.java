package org.lockkeeper.api.guard;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in one service of another bundle. Each kind of failure is told once, as a warning of the logger
 * {@value #LOGGER}: its message is a sentence for people, its exception is for the log. The command line and the
 * workbench listen to that logger.
 */
public final class ForeignFailures {

    /** Name of the logger whose warnings are shown to people. */
    public static final String LOGGER = "org.lockkeeper.extensions.failures";

    private static final int LONGEST = 300;

    private final Class<?> type;
    private final String what;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param kind what the service is: "log format"
     * @param id how it calls itself; {@code null} where it does not tell
     * @param service not called
     */
    public ForeignFailures(String kind, @Nullable String id, Object service) {
        type = (service instanceof Foreign.Guarded guarded ? guarded.delegate() : service).getClass();
        what = "The " + kind + (id == null ? "" : " " + shortened(id));
    }

    /**
     * Lets errors of the virtual machine through: nothing may go on after them.
     *
     * @throws VirtualMachineError where it is one, but for a stack overflow, which ends with the call
     */
    public static void rethrowFatal(Throwable failure) {
        if (failure instanceof VirtualMachineError e && !(failure instanceof StackOverflowError)) {
            throw e;
        }
    }

    /** What a failure says, on one short line: its kind and its message, if it can be asked for that. */
    public static String describe(Throwable failure) {
        String message;
        try {
            message = failure.getMessage();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            message = null;
        }
        String line = message == null ? "" : message.lines().findFirst().orElse("").strip();
        return failure.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + shortened(line));
    }

    /**
     * Tells a failure, unless this kind of it was told before.
     *
     * @param failed what it did: "failed when it was asked for its fields"
     * @param consequence what follows, as a sentence
     * @param cause {@code null} where nothing was thrown
     */
    public void tell(String failed, String consequence, @Nullable Throwable cause) {
        if (!told.add(failed)) {
            return;
        }
        Logger log = System.getLogger(LOGGER);
        String sentence = sentence(failed, consequence);
        try {
            log.log(Level.WARNING, sentence, cause);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            // an exception that cannot even be printed
            log.log(Level.WARNING, sentence);
        }
    }

    /**
     * Tells, as an error, that a call goes on although it was interrupted. Nobody can stop it: a command ends, the
     * workbench goes on without what waits for it.
     *
     * @param doing what it does: "reading a line"
     */
    void tellDeaf(String doing) {
        System.getLogger(LOGGER).log(Level.ERROR, sentence("cannot be stopped from " + doing,
                "Remove or disable it: lockkeeper extensions --disable."));
    }

    /**
     * Lets errors of the virtual machine through as {@link #rethrowFatal} does, and says before what was at work when
     * memory ran out.
     */
    public void endIfFatal(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            try {
                tell("was at work when memory ran out", "If that happens again, disable it or allow more memory.", null);
            } catch (OutOfMemoryError e) {
                // then there is none for a sentence either
                failure.addSuppressed(e);
            }
        }
        rethrowFatal(failure);
    }

    /** The same as a sentence, told or not; what was thrown is for the log alone. */
    public String sentence(String failed, String consequence) {
        return what + " (" + Origin.of(type).describe(type) + ") " + failed + ". " + consequence;
    }

    /** Whose service it is; looks into its jar. */
    AtWork.Who who() {
        Origin origin = Origin.of(type);
        return new AtWork.Who(what + " (" + origin.describe(type) + ")", origin.bundle());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
