package org.lockkeeper.intake.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.guard.ForeignException;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.inventory.SureAtMost;
import org.lockkeeper.intake.internal.inventory.HasNames;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.inventory.UnknownTable;
import org.lockkeeper.intake.internal.source.FoundSource;
import org.lockkeeper.intake.internal.source.FoundFile;
import org.lockkeeper.intake.internal.source.SmallFiles;
import org.lockkeeper.intake.internal.source.Walk;
import org.lockkeeper.text.names.RotatedName;

/** Asks the importers whose file it is. */
final class Recogniser {

    private static final int CERTAIN = 100;

    private final List<Importer> importers;
    // those whose answer may not be needed come last
    private final List<Importer> surestFirst;
    private final TableWords words;
    private final boolean headers;
    private final SmallFiles files;
    private final Progress progress;

    /**
     * @param words by which is told what columns of tables seem to mean
     * @param headers whether the headers of tables are wanted
     * @param files opens them, and keeps those that are somebody's
     */
    Recogniser(List<Importer> importers, TableWords words, boolean headers, SmallFiles files, Progress progress) {
        this.importers = importers;
        surestFirst = importers.stream().sorted(Comparator.comparing(i -> i instanceof SureAtMost)).toList();
        this.words = words;
        this.headers = headers;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Whose file it is.
     *
     * @param importer {@code null} where it is nobody's
     * @param reason why, where it is nobody's
     * @param header where it is a table and headers are wanted; else {@code null}
     * @param aside whether it is left aside on purpose, and nothing in it is missed
     */
    record Result(@Nullable Importer importer, @Nullable String reason, @Nullable List<String> header, boolean aside) {

        Result(@Nullable Importer importer, @Nullable String reason, @Nullable List<String> header) {
            this(importer, reason, header, false);
        }

        Result(@Nullable Importer importer, @Nullable String reason) {
            this(importer, reason, null);
        }

        /** What tells nothing. */
        static Result aside(String reason) {
            return new Result(null, reason, null, true);
        }
    }

    /** Files that Windows and macOS leave in any folder. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store");

    /** Whether a file can be read, and by whom. */
    Result recognise(FoundFile file, List<FoundFile> beside) {
        progress.checkCancelled();
        String lower = file.name().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".idx")) {
            String reason = "is the index of a log; the log itself is what is read";
            return hasMain(file, beside) ? Result.aside(reason) : new Result(null, reason);
        }
        if (lower.endsWith(".bak") && hasMain(file, beside)) {
            String reason = "is an older copy of the file beside it; that one was read";
            // an older log has what the newer one has not
            return lower.endsWith(".cfg.bak") ? Result.aside(reason) : new Result(null, reason);
        }
        if (OF_THE_SYSTEM.contains(lower)) {
            return Result.aside("is a note of the operating system to itself");
        }
        FoundSource source;
        try {
            source = files.open(file);
        } catch (IOException e) {
            // it belongs to its server all the same: what it would have told stands in the way of calling that ready
            return new Result(byName(file), Walk.reason(e));
        }
        Importer best = null;
        int surest = 0;
        String failed = null;
        for (Importer importer : surestFirst) {
            if (surest == CERTAIN && !wins(importer, CERTAIN, best, surest)) {
                continue;
            }
            if (importer instanceof SureAtMost bounded && !wins(importer, bounded.sureAtMost(), best, surest)) {
                continue;
            }
            try {
                int sure = importer.recognise(source);
                if (sure > 0 && wins(importer, sure, best, surest)) {
                    surest = sure;
                    best = importer;
                }
            } catch (RuntimeException | StackOverflowError e) {
                // one that says that it was cancelled may be wrong
                progress.checkCancelled();
                if (e instanceof CancellationException) {
                    new ForeignFailures("importer", importer.id(), importer).tell("said that it was cancelled",
                            "It is passed over there.", e);
                }
                Throwable cause = e instanceof ForeignException && e.getCause() != null ? e.getCause() : e;
                failed = "not recognised; the importer \"" + importer.title() + "\" (" + importer.id()
                        + ") failed on it (" + cause.getClass().getSimpleName() + ")";
            }
        }
        if (best != null) {
            List<String> header = header(best, source);
            files.keep(source);
            return new Result(best, null, header);
        }
        if (source.head().length == 0 && source.headProblem() != null) {
            return new Result(byName(file), Walk.reason(source.headProblem()));
        }
        return new Result(null, failed != null ? failed : Unrecognised.reason(source, words),
                headers ? UnknownTable.header(source, words) : null);
    }

    /** Whether an importer that is so sure takes a file from another: of two that are as sure the one that is asked first does. */
    private boolean wins(Importer importer, int sure, @Nullable Importer best, int surest) {
        return best == null || sure > surest || sure == surest && importers.indexOf(importer) < importers.indexOf(best);
    }

    /** The header of a table, where it matters; {@code null} where not, or where the file is none. */
    private @Nullable List<String> header(Importer importer, FoundSource source) {
        return headers && importer instanceof HasNames named ? named.header(source) : null;
    }

    /** Who would read a file whose bytes cannot be had: told for the logs that somebody may be named in. */
    private @Nullable Importer byName(FoundFile file) {
        String log = RotatedName.of(file.name()).log().toLowerCase(Locale.ROOT);
        String id = switch (log) {
            case "warning.log" -> "warning-log";
            case "audit.log", "operations.log" -> "activity-log";
            default -> "";
        };
        return importers.stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
    }

    private static boolean hasMain(FoundFile file, List<FoundFile> beside) {
        String main = file.path().substring(0, file.path().length() - 4);
        return beside.stream().anyMatch(f -> f.path().equalsIgnoreCase(main));
    }
}
