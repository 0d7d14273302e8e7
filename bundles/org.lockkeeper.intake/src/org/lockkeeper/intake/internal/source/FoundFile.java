package org.lockkeeper.intake.internal.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that was found under a path that somebody gave. */
public final class FoundFile {

    private final String path;
    private final String location;
    private final List<String> folders;
    private final String name;
    private final Content content;

    FoundFile(String path, String location, List<String> folders, String name, Content content) {
        this.path = path;
        this.location = location;
        this.folders = List.copyOf(folders);
        this.name = name;
        this.content = content;
    }

    /** The path as people know it. */
    public String path() {
        return path;
    }

    /** The absolute path. */
    public String location() {
        return location;
    }

    /** The folders between the path that was given and the file, outermost first. */
    public List<String> folders() {
        return folders;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** How many bytes it has, as far as known before it is read. */
    public long size() {
        return content.size();
    }

    /** When it, or the archive that it lies in, was last written; {@code null} where that is not known. */
    public @Nullable Instant modifiedAt() {
        return content.modifiedAt();
    }

    /** Its bytes. */
    Content content() {
        return content;
    }
}
