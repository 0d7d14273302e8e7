package org.lockkeeper.store.internal.derby;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.OwnerOnly;

/**
 * Where Derby writes what it has to say. It tells of every failure before it begins to roll back, which makes this the
 * one place where an error of the Java virtual machine is seen in time to end the process instead: see
 * {@link Emergency}.
 *
 * <p>Derby takes its log from a static field, and one for the whole process; that is why there is state here.
 */
public final class DerbyLog extends Writer {

    /** Found by Derby, by the name in its property {@code derby.stream.error.field}. */
    public static final DerbyLog STREAM = new DerbyLog();

    private static final String ROLLING_BACK = "Cleanup action starting";

    private record Place(@Nullable Path file, Emergency emergency) {
    }

    private final AtomicReference<Place> place = new AtomicReference<>();
    private final AtomicReference<@Nullable Writer> open = new AtomicReference<>();

    private DerbyLog() {
        // the one above
    }

    /**
     * Writes into that file from now on, anew.
     *
     * @param file {@code null} where nothing is to be written
     * @param emergency what to do when Java fails inside Derby
     */
    void to(@Nullable Path file, Emergency emergency) {
        place.set(new Place(file, emergency));
        closeFile();
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        Place now = place.get();
        if (now == null) {
            return;
        }
        try {
            int at = text.indexOf(ROLLING_BACK, offset);
            String error = at < 0 ? null : error(text, at);
            if (error != null) {
                now.emergency.end("OutOfMemoryError".equals(error), error);
            }
        } catch (OutOfMemoryError e) {
            now.emergency.end(e);
        }
        write(now, text, offset, length);
    }

    /** The name of the error of the virtual machine that a trace tells of; {@code null} where it tells of none. */
    private static @Nullable String error(String trace, int from) {
        int line = from;
        while (line >= 0 && line < trace.length()) {
            int begin = line;
            if (trace.startsWith("Caused by: ", begin)) {
                begin += "Caused by: ".length();
            }
            if (trace.startsWith("java.lang.", begin)) {
                int name = begin + "java.lang.".length();
                int end = name;
                while (end < trace.length() && Character.isJavaIdentifierPart(trace.charAt(end))) {
                    end++;
                }
                if (trace.startsWith("Error", end - "Error".length())) {
                    return trace.substring(name, end);
                }
            }
            line = trace.indexOf('\n', line) + 1;
            if (line == 0) {
                return null;
            }
        }
        return null;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        String text = new String(chars, offset, length);
        write(text, 0, text.length());
    }

    private synchronized void write(Place now, String text, int offset, int length) {
        if (now.file == null) {
            return;
        }
        try {
            Writer out = open.get();
            if (out == null) {
                Files.deleteIfExists(now.file);
                out = Files.newBufferedWriter(OwnerOnly.createFile(now.file), StandardOpenOption.WRITE);
                open.set(out);
            }
            out.write(text, offset, length);
            out.flush();
        } catch (IOException e) {
            // a full or read-only disk takes no log; what matters is told to the user
            closeFile();
        }
    }

    @Override
    public void flush() {
        // each text is written at once
    }

    /** Derby's end is not the end of this: it may be booted again. */
    @Override
    public void close() {
        closeFile();
    }

    private synchronized void closeFile() {
        Writer out = open.getAndSet(null);
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                // as above
                open.set(null);
            }
        }
    }
}
