package org.lockkeeper.logs.view.bookmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.view.bookmarks.Bookmarks.Bookmark;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks.Placed;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.text.names.RotatedName;

/**
 * Bookmarks kept in the workspace, by file and line. A file is known again by the name of its log and its first line,
 * so that a bookmark stays with its line when the file grows, is rotated, compressed, moved, or shown with others.
 * Reads files, so not for the UI thread.
 */
public final class BookmarkStore {

    private static final String PREFIX = "log.bookmarks.";
    private static final int FIRST_BYTES = 4 << 10;
    private static final int SHOWN_HASH = 32;

    private final Workspace workspace;
    private final OpenLog log;

    /** Of a log that is open. */
    public BookmarkStore(Workspace workspace, OpenLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    /** Reads those of all files of the log. */
    public PlacedBookmarks read() throws ProblemException, IOException {
        List<Placed> placed = new ArrayList<>();
        List<LogFile> files = log.set().rows().files();
        for (int i = 0; i < files.size(); i++) {
            String key = key(files.get(i));
            for (Bookmark mark : kept(key).all()) {
                long row = mark.line() < files.get(i).lines() ? log.set().rows().rowOf(i, mark.line()) : -1;
                if (row >= 0) {
                    placed.add(new Placed(row, log.name(files.get(i)), key, mark));
                }
            }
        }
        return new PlacedBookmarks(placed);
    }

    private Bookmarks kept(String key) throws ProblemException {
        return workspace.setting(key).map(Bookmarks::parse).orElse(Bookmarks.NONE);
    }

    /** A bookmark for a row that has none yet, without a note; it is not kept. */
    public Placed at(long row) throws IOException {
        LinePlace place = log.set().place(row);
        LogFile file = log.set().rows().files().get(place.file());
        return new Placed(row, log.name(file), key(file),
                new Bookmark(place.line(), "", RowReader.shown(file.read(place.line()))));
    }

    /** Keeps a bookmark, or another note of it. */
    public void keep(Placed placed) throws ProblemException {
        workspace.setSetting(placed.key(), kept(placed.key()).with(placed.mark()).text());
    }

    /** Forgets a bookmark. */
    public void forget(Placed placed) throws ProblemException {
        Bookmarks left = kept(placed.key()).without(placed.mark().line());
        workspace.setSetting(placed.key(), left.isEmpty() ? null : left.text());
    }

    private static String key(LogFile file) throws IOException {
        List<LogLine> first = file.read(0, 1, FIRST_BYTES);
        String name = RotatedName.of(LogOpener.fileName(file.source().name())).log();
        String line = first.isEmpty() ? "" : first.getFirst().text();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((name + "\n" + line).getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash).substring(0, SHOWN_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
