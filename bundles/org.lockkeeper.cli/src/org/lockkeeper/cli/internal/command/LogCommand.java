package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.log.Bench;
import org.lockkeeper.cli.internal.log.LogJob;
import org.lockkeeper.cli.internal.log.LogOutput;
import org.lockkeeper.cli.internal.log.LogRequest;
import org.lockkeeper.cli.internal.log.LogRequest.Action;
import org.lockkeeper.cli.internal.log.LogRequest.Format;
import org.lockkeeper.cli.internal.log.LogRequest.Prefix;
import org.lockkeeper.cli.internal.log.TimeRange;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.Patterns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper log}: lines of logs, without a workspace. */
@Command(name = "log", sortOptions = false, sortSynopsis = false,
        description = {"Prints lines of logs: all, or those that match; of several logs merged by time.", ""},
        footer = {
            "",
            "Lines must match each of --find, --regex, --field, --from and --to that is given, and may be counted or printed."
                    + " TIME is 2011-09-08, 2011-09-08T11:25, 2011-09-08T11:25:17 or Kerio's own 08/Sep/2011 11:25:17,"
                    + " by the log's own clock; a date means the whole day, a time without seconds the whole minute."
                    + " Regular expressions are those of RE2: no look-around, no back references, and never slow.",
            "",
            "Files of a rotated set (mail.log, mail.log.0, mail.log.1.gz ...) are one log, the oldest first; different"
                    + " logs are merged by time. Lines without a time belong to the line before. Lines come out in"
                    + " UTF-8; passwords in them are replaced by ***. Lines of text stand alone unless -H or -n is"
                    + " given. JSON has an object on each line with file, line (from 1), offset, time, text and the"
                    + " fields of the line; CSV has file, line, time, the fields of all logs given, text.",
            "",
            "A file for --log-format defines one or several formats, each as lines: [id], title: Web server, files:"
                    + " access*.log, pattern: (?<ip>\\S+) \\[(?<time>[^\\]]+)\\] (?<request>.*), time:"
                    + " dd/MMM/yyyy:HH:mm:ss Z."
                    + " Named groups are the fields. What is wrong in it is told with its line.",
            "",
            "@|bold Exit codes|@  0 done, also where no line matches     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper log /backup/mail1 --find j.vanrijn --from 2011-09-08",
            "  lockkeeper log warning.log --all --find \"does not have installed\" --count",
            "  lockkeeper log mail.log --trace 4e89649e-00001a2f --format json",
            "  lockkeeper log customer.zip!/store/logs/security.log --histogram",
            "  lockkeeper log mail.log warning.log --follow",
            "  ssh mail1 cat mail.log | lockkeeper log - --regex \"Result: (failed|delayed)\""})
final class LogCommand implements Callable<Integer> {

    private static final int LONGEST_MESSAGE = 600;
    private static final int USUAL_RUNS = 7;

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "Log files, also .gz; folders and zips with logs; ARCHIVE.zip!/ENTRY; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--all", order = 1,
            description = "With each file the others of its rotated set that lie beside it.")
    private boolean rotated;

    @Option(names = "--find", paramLabel = "TEXT", order = 2, description = "Lines that hold this text.")
    private List<String> texts = List.of();

    @Option(names = "--regex", paramLabel = "RE", order = 3,
            description = "Lines that this regular expression matches somewhere.")
    private List<String> patterns = List.of();

    @Option(names = {"-i", "--ignore-case"}, order = 4,
            description = "Letters of either case are equal, for --find and --regex.")
    private boolean ignoreCase;

    @Option(names = "--not", order = 5,
            description = "Lines that do not match what --find and --regex say together.")
    private boolean not;

    @Option(names = "--field", paramLabel = "NAME=VALUE", order = 6,
            description = "Lines with that value in that field, in letters of either case; --format json shows the fields.")
    private List<String> fields = List.of();

    @Option(names = "--from", paramLabel = "TIME", order = 6, description = "Lines of that time and later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", order = 7, description = "Lines of that time and earlier.")
    private @Nullable String to;

    @Option(names = "--trace", paramLabel = "QUEUE-ID", order = 8,
            description = "All lines about that message, from log to log also by its Message-ID; in logs of other formats"
                    + " the records whose field queueId is that.")
    private @Nullable String trace;

    @Option(names = {"-c", "--count"}, order = 10, description = "Print only how many lines match.")
    private boolean count;

    @Option(names = "--histogram", order = 11,
            description = "Print how many lines match in each span of time, of a length that fits; with --format json"
                    + " or csv as bucket and count.")
    private boolean histogram;

    @Option(names = {"-f", "--follow"}, order = 12,
            description = "Go on with lines that are written later, through rotation and emptying, until Ctrl+C.")
    private boolean follow;

    @Option(names = "--last", paramLabel = "N", order = 13,
            description = "Of the lines that match now print the last N only.")
    private @Nullable Long last;

    @Option(names = "--format", paramLabel = "FORMAT", order = 20,
            description = "text (default): lines as they are; json: an object on each line; csv: with a header.")
    private Format format = Format.TEXT;

    @Option(names = {"-H", "--with-filename"}, order = 21, description = "Text: the file's name before each line.")
    private boolean fileNames;

    @Option(names = {"-n", "--line-number"}, order = 22, description = "Text: the line's number before each line.")
    private boolean lineNumbers;

    @Option(names = "--encoding", paramLabel = "NAME", order = 23,
            description = "How the files are encoded, for instance windows-1250; told from their content otherwise.")
    private @Nullable String encoding;

    @Option(names = "--log-format", paramLabel = "FILE", order = 24,
            description = "Know also the formats of logs that this file defines; they come before all others.")
    private List<String> formatFiles = List.of();

    @Option(names = "--known-messages", paramLabel = "FILE", order = 25,
            description = "Know also the messages that this file explains; the severity that it gives lines counts before"
                    + " ours.")
    private List<String> messageFiles = List.of();

    @Option(names = "--bench", order = 30,
            description = "Measure the log engine instead: prints \"name median_ms min_ms\" for index, find (the text"
                    + " of --find), regex (that of --regex) and time.")
    private boolean bench;

    @Option(names = "--runs", paramLabel = "N", order = 31,
            description = "How often --bench measures each, after two runs to warm up; default: 7.")
    private @Nullable Integer runs;

    @Option(names = "--access", paramLabel = "WAY", order = 32,
            description = "How plain files are read: automatic (default), positional or mapped.")
    private LogOpener.Access access = LogOpener.Access.AUTOMATIC;

    @Mixin
    private final CommonOptions common;

    LogCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        checkOptions();
        TimeRange range = TimeRange.of(from, to);
        LogRequest request = new LogRequest(paths(), rotated,
                new LogOpener.Options(access, charset(), null, LogOpener.Options.DEFAULT.mostUnpacked()),
                condition(range), range, trace, action(), format, new Prefix(fileNames, lineNumbers),
                last == null ? -1 : last);
        LogOutput output = session.logOutput();
        if (bench) {
            new Bench(request, runs == null ? USUAL_RUNS : runs, togetherOrNone(textConditions()),
                    togetherOrNone(patternConditions()),
                    output).run();
            return ExitCode.DONE;
        }
        return new LogJob(request, output, formats(), ownMessages()).run();
    }

    private List<LogFormat> formats() throws ProblemException {
        List<LogFormat> all = new ArrayList<>();
        for (String file : formatFiles) {
            all.addAll(FormatFile.read(session.path(file)).formats());
        }
        all.addAll(session.logFormats());
        return all;
    }

    private MessageCatalogue ownMessages() throws ProblemException {
        MessageCatalogue own = MessageCatalogue.EMPTY;
        for (String file : messageFiles) {
            own = MessageCatalogue.read(session.path(file)).with(own);
        }
        return own;
    }

    private static Condition together(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private static @Nullable Condition togetherOrNone(List<Condition> conditions) {
        return conditions.isEmpty() ? null : together(conditions);
    }

    private void checkOptions() throws ProblemException {
        List<String> doings = new ArrayList<>();
        add(doings, count, "--count");
        add(doings, histogram, "--histogram");
        add(doings, follow, "--follow");
        add(doings, bench, "--bench");
        if (doings.size() > 1) {
            throw new ProblemException(String.join(" and ", doings) + " cannot be combined; give one of them.");
        }
        if (not && texts.isEmpty() && patterns.isEmpty()) {
            throw new ProblemException("--not says nothing without --find or --regex.");
        }
        if (follow && trace != null) {
            throw new ProblemException("--follow and --trace cannot be combined; to follow one message use --find "
                    + trace + ".");
        }
        if (trace != null && trace.isBlank()) {
            throw new ProblemException("--trace expects a Queue-ID, such as 65ee8b47-00000009.");
        }
        if (last != null && (last < 0 || !doings.isEmpty() && !follow)) {
            throw new ProblemException(last < 0 ? "--last takes a number of lines, 0 or more."
                    : "--last is about lines that are printed; it cannot be combined with " + doings.getFirst() + ".");
        }
        if (runs != null && (!bench || runs < 1 || runs > 10_000)) {
            throw new ProblemException("--runs takes a number from 1 to 10000, with --bench.");
        }
        if (texts.contains("")) {
            throw new ProblemException("--find: there is nothing to look for in an empty text.");
        }
        for (String pattern : patterns) {
            checkPattern(pattern);
        }
        for (String field : fields) {
            if (field.indexOf('=') <= 0 || field.endsWith("=")) {
                throw new ProblemException("--field expects NAME=VALUE, such as account=j.vanrijn@example.com; found \"" + field
                        + "\".");
            }
        }
    }

    private static void checkPattern(String pattern) throws ProblemException {
        try {
            Patterns.check(pattern);
        } catch (ProblemException e) {
            // the message may quote all of the pattern
            throw e.getMessage().length() <= LONGEST_MESSAGE ? e : new ProblemException("--regex: a regular expression of "
                    + pattern.length() + " characters is not understood; look-around and back references are not"
                    + " supported.", e);
        }
    }

    private static void add(List<String> to, boolean given, String name) {
        if (given) {
            to.add(name);
        }
    }

    private Action action() {
        return count ? Action.COUNT : histogram ? Action.HISTOGRAM : follow ? Action.FOLLOW : Action.PRINT;
    }

    private List<String> paths() throws ProblemException {
        List<String> paths = new ArrayList<>();
        for (String file : files) {
            if (file.isBlank()) {
                throw new ProblemException("An empty text was given in place of a FILE.");
            }
            int entry = file.indexOf("!/");
            paths.add(file.equals("-") ? file
                    : entry < 0 ? session.path(file).toString()
                            : session.path(file.substring(0, entry)) + file.substring(entry));
        }
        return paths;
    }

    private @Nullable Charset charset() throws ProblemException {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException("--encoding: \"" + encoding + "\" is no encoding that is known here; expected"
                    + " something like UTF-8, UTF-16LE, windows-1250 or windows-1252.", e);
        }
    }

    private List<Condition> textConditions() {
        return texts.stream().<Condition>map(text -> new Condition.Text(text, ignoreCase)).toList();
    }

    private List<Condition> patternConditions() {
        return patterns.stream().<Condition>map(pattern -> new Condition.Regex(pattern, ignoreCase)).toList();
    }

    private Condition condition(TimeRange range) {
        List<Condition> all = new ArrayList<>(textConditions());
        all.addAll(patternConditions());
        if (not) {
            Condition wanted = together(all);
            all.clear();
            all.add(new Condition.Not(wanted));
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            all.add(new Condition.Field(field.substring(0, equals).strip(), Condition.FieldComparison.EQUALS,
                    field.substring(equals + 1).strip()));
        }
        if (!range.isAll()) {
            all.addFirst(new Condition.Time(range.from(), range.to()));
        }
        return together(all);
    }
}
