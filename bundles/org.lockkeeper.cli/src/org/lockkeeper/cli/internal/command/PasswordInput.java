package org.lockkeeper.cli.internal.command;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.directory.Password;

/** Passwords from where nobody else sees them: a prompt, standard input, a file of the user alone; never an argument. */
final class PasswordInput {

    private static final int LONGEST = 4096;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private PasswordInput() {
    }

    /**
     * The first line of a file.
     *
     * @param name as the user knows it, for messages
     */
    static Password file(Path file, String name) throws ProblemException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new ProblemException("Others may read or write " + name + ", so the password in it is not used. Make it"
                        + " yours alone: chmod 600 " + name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return stream(in);
            }
        } catch (IOException e) {
            throw new ProblemException("The password in " + name + " cannot be read: there is no such file, or no permission"
                    + " to read it.", e);
        }
    }

    /** The first line of a stream. */
    static Password stream(InputStream in) throws IOException, ProblemException {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        int next;
        while (length < LONGEST && (next = in.read()) >= 0 && next != '\n') {
            bytes[length++] = (byte) next;
        }
        if (length == 0) {
            throw new ProblemException("There is no password in the first line.");
        }
        return Password.ofFirstLine(bytes, length);
    }

    /** Asks the person at the console, who does not see what is typed. */
    static Password prompt(String question) throws ProblemException {
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null : console.readPassword("%s", question);
        if (typed == null) {
            throw new ProblemException("There is nobody to ask for the password; give --password-file FILE or"
                    + " --password-stdin.");
        }
        return Password.of(typed);
    }
}
