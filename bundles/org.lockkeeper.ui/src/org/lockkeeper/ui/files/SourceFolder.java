package org.lockkeeper.ui.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks for a folder to read, and leaves its disk as it is. The dialog of GTK completes a folder that is typed with what all
 * its folders begin with, {@code /data/mail} where {@code /data} holds {@code mail1} and {@code mail2}, and makes the one
 * that is not there.
 */
public final class SourceFolder {

    // what the clock of a disk may be behind
    private static final long SLACK_MILLIS = 20;

    private SourceFolder() {
    }

    /**
     * Asks by the dialog of the system; empty where it was cancelled. UI thread.
     *
     * @param message what it is for; {@code ""} for nothing
     */
    public static Optional<Path> ask(Shell shell, String title, String message) {
        Instant opened = Instant.now();
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(title);
        dialog.setMessage(message);
        return Optional.ofNullable(dialog.open()).map(said -> meant(Path.of(said), opened));
    }

    /**
     * What is there as it is; a folder that was made since, and is empty, goes. Where what is not there is but the beginning
     * of several folders, the one that holds them is meant.
     */
    static Path meant(Path said, Instant opened) {
        Path parent = said.getParent();
        if (parent == null || Files.exists(said) && !isTakenAway(said, opened)) {
            return said;
        }
        return isBeginningOfSeveral(parent, said.getFileName().toString()) ? parent : said;
    }

    private static boolean isTakenAway(Path said, Instant opened) {
        try {
            BasicFileAttributes there = Files.readAttributes(said, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!there.isDirectory() || there.creationTime().toInstant().isBefore(opened.minusMillis(SLACK_MILLIS))) {
                return false;
            }
            // only an empty one goes
            Files.delete(said);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isBeginningOfSeveral(Path folder, String beginning) {
        int found = 0;
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path one : inside) {
                found += one.getFileName().toString().startsWith(beginning) ? 1 : 0;
            }
        } catch (IOException e) {
            return false;
        }
        return found > 1;
    }
}
