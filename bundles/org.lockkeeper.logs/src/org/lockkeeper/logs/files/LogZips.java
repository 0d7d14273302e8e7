package org.lockkeeper.logs.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.util.NotRead;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.files.LogOpener.ZipLogs;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.LastZip;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.ZipArchive;
import org.lockkeeper.text.archive.ZipItem;
import org.lockkeeper.text.names.RotatedName;

/** Finds logs in zips. Keeps the directory of the last zip, since its logs are opened one after the other. */
final class LogZips {

    private static final int MOST_NAMED = 6;
    private static final int MOST_REFUSED = 100;
    /** Each log that is open has a file of its own. */
    private static final int MOST_LOGS = 500;

    private final LastZip last = new LastZip(Limits.USUAL);

    /**
     * Opens a zip.
     *
     * @throws ProblemException where it is no zip that can be read
     */
    ZipArchive open(Path zip) throws ProblemException {
        try {
            return last.open(zip);
        } catch (NoSuchFileException e) {
            throw new ProblemException(zip + " does not exist.", e);
        } catch (FileSystemException e) {
            throw new ProblemException(zip + " cannot be read: " + NotRead.reason(e) + ".", e);
        } catch (IOException e) {
            throw new ProblemException(zip + " " + e.getMessage() + ".", e);
        }
    }

    /**
     * The entry of a name.
     *
     * @throws ProblemException where there is none, with the names of those that are there
     */
    static ZipItem find(ZipArchive archive, String entry, Path zip) throws ProblemException {
        ZipItem item = archive.find(entry);
        if (item == null) {
            throw new ProblemException("There is no " + entry + " in " + zip + ". " + sentence(archive));
        }
        return item;
    }

    /**
     * What an entry holds, unpacked once more where it is gzip-compressed itself.
     *
     * @throws IOException where it cannot be read; the zip is closed then
     */
    static InputStream content(ZipArchive archive, ZipItem item) throws IOException {
        try {
            InputStream in = archive.open(item);
            return item.name().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GunzipStream(in, Limits.USUAL) : in;
        } catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    /** Closes a zip that was only read. */
    static void close(ZipArchive archive) {
        try {
            archive.close();
        } catch (IOException e) {
            // read only: nothing is lost
        }
    }

    /** What a zip holds, in a sentence: its logs where there are any. */
    private static String sentence(ZipArchive archive) {
        List<String> all = archive.items().stream().map(ZipItem::name).distinct().toList();
        List<String> logs = all.stream().filter(n -> LogOpener.isLogName(LogOpener.fileName(n))).toList();
        List<String> names = logs.isEmpty() ? all : logs;
        if (names.isEmpty()) {
            return "It is empty.";
        }
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        int more = all.size() - Math.min(MOST_NAMED, names.size());
        return "It holds " + first + (more > 0 ? " and " + more + " more." : ".");
    }

    /**
     * The entries of a zip that look like logs.
     *
     * @throws ProblemException where it is no zip that can be read
     */
    ZipLogs logsIn(Path zip) throws ProblemException {
        ZipArchive archive = open(zip);
        try {
            List<String> logs = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (ZipItem item : archive.items()) {
                if (!LogOpener.isLogName(LogOpener.fileName(item.name()))) {
                    continue;
                }
                if (item.isReadable()) {
                    logs.add(zip + "!/" + item.name());
                } else if (refused.size() < MOST_REFUSED) {
                    refused.add(zip + "!/" + item.name() + ": " + item.refusal() + ".");
                } else if (refused.size() == MOST_REFUSED) {
                    refused.add(zip + ": more than " + MOST_REFUSED + " of its logs are not read, for reasons like these.");
                }
            }
            if (archive.hasMore()) {
                refused.add(zip + " has more than " + Limits.USUAL.entries() + " entries; only that many were looked at.");
            }
            if (logs.size() > MOST_LOGS) {
                refused.add(zip + " has " + logs.size() + " logs; the first " + MOST_LOGS
                        + " are read. Unpack it and name those that matter.");
                logs.subList(MOST_LOGS, logs.size()).clear();
            }
            logs.sort(Comparator.comparing((String n) -> RotatedName.of(n).log())
                    .thenComparing(RotatedName::of, RotatedName.OLDEST_FIRST));
            return new ZipLogs(logs, refused);
        } finally {
            close(archive);
        }
    }
}
