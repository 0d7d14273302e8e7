package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.cli.internal.log.LogRequest.Action;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.KerioLogFormat;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/** Opens the logs that the user named and does with their lines what was asked. */
public final class LogJob {

    private final LogRequest request;
    private final LogOutput output;
    private final Collection<LogFormat> formats;
    private final MessageCatalogue ownMessages;

    /**
     * @param formats formats that may recognise a log, the first of equally sure ones wins; without Kerio's as
     *        services the built-in ones take part too
     * @param ownMessages known messages of the user's own
     */
    public LogJob(LogRequest request, LogOutput output, Collection<LogFormat> formats, MessageCatalogue ownMessages) {
        this.ownMessages = ownMessages;
        this.request = request;
        this.output = output;
        this.formats = List.copyOf(formats);
    }

    /**
     * Does it.
     *
     * @return {@link ExitCode#DONE}, also where no line matches; {@link ExitCode#ERROR} where a file could not be read
     *         to its end, which was told
     * @throws ProblemException where a file cannot be opened or read, or a pattern is wrong
     * @throws IOException where the output cannot be written
     */
    public int run() throws ProblemException, IOException {
        boolean following = request.action() == Action.FOLLOW;
        try (StopSignal stop = new StopSignal(following); LogEngine engine = engine()) {
            engine.ownMessages(ownMessages);
            boolean live = following || request.action() == Action.PRINT && isPipe() && request.trace() == null
                    && request.last() < 0;
            try (LogInput input = new LogInput(engine, request, output.in(), live, stop)) {
                tellZips(engine);
                run(input, engine.workers(), live, stop);
                return told(input.problems());
            }
        } catch (CancellationException e) {
            if (!following) {
                throw e;
            }
            // how it is meant to end
            return ExitCode.DONE;
        } catch (WriteFailedException e) {
            throw e.failure();
        } catch (StandardOutput.ReaderGone e) {
            throw e;
        } catch (SourceChangedException e) {
            throw new ProblemException("A log was cut or replaced while it was read; start the command again.", e);
        } catch (IOException e) {
            throw new ProblemException("A log cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Kerio's formats are services like others; where there are no services they are made here. */
    private LogEngine engine() {
        if (formats.stream().anyMatch(KerioLogFormat.class::isInstance)) {
            return new LogEngine(new Workers(), formats);
        }
        LogEngine engine = new LogEngine();
        formats.forEach(engine::addFormat);
        return engine;
    }

    /** What is not read must not be taken for what is not there. */
    private void tellZips(LogEngine engine) throws ProblemException {
        for (String name : request.files()) {
            if (!name.contains("!/") && Files.isDirectory(Path.of(name))) {
                for (Path zip : engine.zipsIn(Path.of(name))) {
                    output.messages().note(zip + " is not looked into; name it as well to read the logs in it.");
                }
            }
        }
    }

    private boolean isPipe() {
        return request.files().equals(List.of("-"));
    }

    private int told(List<String> problems) {
        problems.forEach(output.messages()::error);
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.ERROR;
    }

    private void run(LogInput input, Workers workers, boolean live, StopSignal stop)
            throws IOException, ProblemException {
        LogSet logs = input.logs();
        Progress progress = stop.over(output.progress());
        if (live) {
            LinePass pass = new LinePass(logs, request, null, new LinePrinter(output.lines(request, input)),
                    output.out());
            boolean endless = !isPipe();
            new Following(input, output.messages(), stop).run(pass, endless, progress);
            return;
        }
        for (LogFile file : logs.rows().files()) {
            file.binaryContent().ifPresent(c -> output.messages().warning(c.sentence(input.name(file))));
            tellYear(file, input.name(file));
        }
        if (request.action() != Action.PRINT) {
            // only the order depends on merging
            logs.setMerged(false);
        }
        AskedFields.check(request.condition(), logs.rows().files());
        if (request.action() == Action.PRINT && request.trace() == null && request.last() < 0
                && logs.tracks().size() == 1) {
            printWhileLoading(logs, input, workers, progress);
            tellUnclear(logs, progress);
            return;
        }
        logs.load(progress, () -> {
            // matches are found in a second pass
        });
        Matches within = request.trace() == null ? null : new MessageTracer(logs).trace(request.trace(), progress);
        switch (request.action()) {
            case COUNT -> {
                Matches found = find(logs, within, progress);
                output.messages().endProgress();
                long count = found == null ? logs.count() : found.size();
                output.out().write((count + "\n").getBytes(StandardCharsets.UTF_8));
            }
            case HISTOGRAM -> {
                new TimeSpans(logs, output).print(find(logs, within, progress), request.range(), request.format(),
                        progress);
                if (request.range().isAll()) {
                    tellUntimed(logs);
                }
            }
            case PRINT, FOLLOW -> pass(logs, input, workers, within).run(true, progress);
        }
        tellUnclear(logs, progress);
    }

    /** Lines of text stand as they are in the log; other formats mark those that may name somebody. */
    private void tellUnclear(LogSet logs, Progress progress) throws IOException, ProblemException {
        if (request.format() != LogRequest.Format.TEXT || request.action() == Action.HISTOGRAM || request.trace() != null
                || AskedFields.areIn(request.condition())) {
            return;
        }
        for (LogTrack log : logs.tracks()) {
            long lines = logs.unclearLines(log, progress);
            if (lines > 0) {
                output.messages().endProgress();
                output.messages().note(log.title() + ": " + (lines == 1 ? "a line" : lines + " lines") + " among those of reports"
                        + " of affected users, whom " + (lines == 1 ? "it names" : "they name") + " is not known; to print "
                        + (lines == 1 ? "it" : "them") + ": --field \"" + KerioFields.KIND + "=" + KerioFields.REPORT_UNCLEAR
                        + "\"");
            }
        }
    }

    private LinePass pass(LogSet logs, LogInput input, Workers workers, @Nullable Matches within) throws IOException {
        output.header(request, input);
        LineTexts texts = output.texts(input);
        RowPrinter printer = new ParallelPrinter(workers, part -> output.lines(request, input, texts, part), output.out());
        return new LinePass(logs, request, within, printer, output.out());
    }

    private void printWhileLoading(LogSet logs, LogInput input, Workers workers, Progress progress)
            throws IOException, ProblemException {
        LinePass pass = pass(logs, input, workers, null);
        try {
            logs.load(progress, () -> pass.runLoaded(progress));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        pass.run(true, progress);
    }

    /** What is derived must not be taken for what is written. */
    private void tellYear(LogFile file, String name) {
        boolean matters = !request.range().isAll() || request.format() != LogRequest.Format.TEXT
                || request.action() == Action.HISTOGRAM;
        if (matters && file.clock().yearDerived()) {
            output.messages().note(name + ": its lines tell no year; the year is derived from the date of the file, "
                    + file.newest() + ".");
        }
    }

    private void tellUntimed(LogSet logs) {
        if (logs.count() > 0 && logs.earliest().isEmpty()) {
            output.messages().note("No line tells a time.");
        }
    }

    /** The lines asked for, {@code null} for all. */
    private @Nullable Matches find(LogSet logs, @Nullable Matches within, Progress progress)
            throws IOException, ProblemException {
        if (request.isAll()) {
            return within;
        }
        if (!request.range().isAll()) {
            logs.loadTimes(progress);
            tellUntimed(logs);
        }
        LogSearch search = logs.search(List.of(request.condition()), within);
        search.run(progress, () -> {
            // all of them are waited for
        });
        return search.matches().getFirst();
    }
}
