package org.lockkeeper.api.util;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/**
 * Why a file or folder cannot be read, in words for people. The caller names the file.
 *
 * @since 0.1
 */
public final class NotRead {

    private NotRead() {
    }

    /**
     * What stands after "cannot be read: ", without a full stop: "permission denied".
     *
     * @param failure what the system says
     */
    public static String reason(IOException failure) {
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (failure instanceof FileSystemLoopException || said != null
                && said.toLowerCase(Locale.ROOT).startsWith("too many levels of symbolic links")) {
            return "it is a link that leads round in a circle";
        }
        if (failure instanceof FileSystemException && said == null) {
            return "the system refuses it, without a reason";
        }
        return said == null ? failure.getClass().getSimpleName() : said.strip().replaceFirst("[.]+$", "");
    }
}
