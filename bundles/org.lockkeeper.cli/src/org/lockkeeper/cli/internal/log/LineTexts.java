package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lockkeeper.cli.internal.Messages;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.text.secrets.Passwords;

/**
 * Texts of lines as they are printed: without passwords, and cut where a line is so long that memory might not hold it.
 * The first line of each file that is cut is told. Any thread.
 */
final class LineTexts {

    /** Puts asterisks in the place of passwords. */
    private static final Passwords PASSWORDS = new Passwords("***");

    private final Function<LogFile, String> names;
    private final Messages messages;
    private final Set<LogFile> told = ConcurrentHashMap.newKeySet();

    /**
     * @param names names of files for people
     * @param messages told of lines that are cut
     */
    LineTexts(Function<LogFile, String> names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /** The text of the cursor's line. */
    String of(LogFile file, LineCursor cursor) throws IOException {
        String text = withoutPasswords(cursor.text(LogFile.WRITTEN_BYTES));
        if (cursor.bytes() <= LogFile.WRITTEN_BYTES) {
            return text;
        }
        if (told.add(file)) {
            messages.warning("%s: line %d has %,d bytes; of lines that are longer than %d MiB only the beginning is printed."
                    .formatted(names.apply(file), cursor.line() + 1, cursor.bytes(), LogFile.WRITTEN_BYTES >> 20));
        }
        return text + LogLine.cutMark(cursor.bytes());
    }

    /** A text without the passwords in it. */
    String withoutPasswords(String text) {
        return PASSWORDS.hide(text);
    }

    /** The name of a file for people. */
    String name(LogFile file) {
        return names.apply(file);
    }
}
