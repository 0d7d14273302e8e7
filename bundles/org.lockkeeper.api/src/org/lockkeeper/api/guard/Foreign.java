package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.jobs.JobWork;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.util.ProblemException;

/**
 * Takes services of other bundles. What is handed back throws what its contract allows and nothing else, and never
 * gives {@code null}; each failure is told once ({@link ForeignFailures}). What a service calls itself is asked for
 * once. One that does not even tell that is refused.
 */
public final class Foreign {

    private static final int MOST_ATTRIBUTES = 1000;
    private static final int MOST_STOPS = 20;
    private static final int LONGEST_LINE = 300;

    private Foreign() {
    }

    /** A guarded service, which knows the one behind it. */
    interface Guarded {

        /** The service as it came. */
        Object delegate();
    }

    /** Whether a service is the other one, guarded or not. */
    public static boolean isSame(Object service, Object other) {
        return service == other || service instanceof Guarded guarded && guarded.delegate() == other;
    }

    /** A log format; empty where it does not tell its id, title and fields. */
    public static Optional<LogFormat> logFormat(LogFormat format) {
        return logFormat(format, CallWatch.QUESTION);
    }

    static Optional<LogFormat> logFormat(LogFormat format, Duration patience) {
        return format instanceof Guarded ? Optional.of(format)
                : identified("log format", format, patience, () -> new GuardedLogFormat(format, patience));
    }

    /** An importer; empty where it does not tell its id and title. */
    public static Optional<Importer> importer(Importer importer) {
        return importer(importer, CallWatch.QUESTION, CallWatch.FILE);
    }

    static Optional<Importer> importer(Importer importer, Duration patience, Duration reading) {
        return importer instanceof Guarded ? Optional.of(importer)
                : identified("importer", importer, patience, () -> new GuardedImporter(importer, patience, reading));
    }

    /** A writer of plans; empty where it does not tell its format, title and ending. */
    public static Optional<ReportWriter> reportWriter(ReportWriter writer) {
        return reportWriter(writer, CallWatch.QUESTION, CallWatch.FILE);
    }

    static Optional<ReportWriter> reportWriter(ReportWriter writer, Duration patience, Duration writing) {
        return writer instanceof Guarded ? Optional.of(writer)
                : identified("report format", writer, patience, () -> new GuardedReportWriter(writer, writing));
    }

    /**
     * Sections of papers, each with an id of its own; those that do not tell it, or have that of one before, are left out.
     */
    public static List<PaperSection> paperSections(List<? extends PaperSection> present) {
        return paperSections(present, CallWatch.QUESTION, CallWatch.FILE);
    }

    static List<PaperSection> paperSections(List<? extends PaperSection> present, Duration patience, Duration making) {
        return distinct("section of papers", present, PaperSection::id, patience,
                section -> new GuardedPaperSection(section, making));
    }

    /** Sections about clients, as {@link #paperSections}. */
    public static List<ClientSection> clientSections(List<? extends ClientSection> present) {
        return clientSections(present, CallWatch.QUESTION);
    }

    static List<ClientSection> clientSections(List<? extends ClientSection> present, Duration patience) {
        return distinct("section of Why?", present, ClientSection::id, patience,
                section -> new GuardedClientSection(section, patience));
    }

    /** Sources of the search, as {@link #paperSections}. */
    public static List<SearchSource> searchSources(List<? extends SearchSource> present) {
        return searchSources(present, CallWatch.QUESTION);
    }

    static List<SearchSource> searchSources(List<? extends SearchSource> present, Duration patience) {
        return distinct("source of the search", present, SearchSource::id, patience,
                source -> new GuardedSearchSource(source, patience));
    }

    /** Cards of the Overview, as {@link #paperSections}. */
    public static List<OverviewCard> overviewCards(List<? extends OverviewCard> present) {
        return overviewCards(present, CallWatch.QUESTION);
    }

    static List<OverviewCard> overviewCards(List<? extends OverviewCard> present, Duration patience) {
        return distinct("card of the Overview", present, OverviewCard::id, patience, each -> new GuardedCard(each, patience));
    }

    /** Nodes of the Navigator, as {@link #paperSections}. */
    public static List<NavigatorNodes> navigatorNodes(List<? extends NavigatorNodes> present) {
        return navigatorNodes(present, CallWatch.QUESTION);
    }

    static List<NavigatorNodes> navigatorNodes(List<? extends NavigatorNodes> present, Duration patience) {
        return distinct("provider of nodes", present, NavigatorNodes::id, patience, each -> new GuardedNodes(each, patience));
    }

    /** Actions about what is selected, as {@link #paperSections}. */
    public static List<SelectionAction> selectionActions(List<? extends SelectionAction> present) {
        return selectionActions(present, CallWatch.QUESTION, CallWatch.FILE);
    }

    static List<SelectionAction> selectionActions(List<? extends SelectionAction> present, Duration patience,
            Duration running) {
        return distinct("action", present, SelectionAction::id, patience, action -> new GuardedAction(action, running));
    }

    /** Collectors, as {@link #paperSections}. */
    public static List<Collector> collectors(List<? extends Collector> present) {
        return collectors(present, CallWatch.QUESTION, CallWatch.FILE);
    }

    static List<Collector> collectors(List<? extends Collector> present, Duration patience, Duration collecting) {
        return distinct("collector", present, Collector::id, patience, each -> new GuardedCollector(each, collecting));
    }

    /**
     * Work of another bundle, which runs as long as a person lets it: what it throws beside what it may is told in its name.
     *
     * @param title what it does, for people
     */
    public static <T> JobWork<T> work(String title, JobWork<T> work) {
        return progress -> {
            try {
                return work.run(progress);
            } catch (ProblemException | CancellationException e) {
                throw e;
            } catch (Throwable e) {
                ForeignFailures failures = new ForeignFailures("job", title, work);
                failures.endIfFatal(e);
                failures.tell("failed", "What it did before stays.", e);
                throw new ProblemException(title + " did not come to its end, since it failed. The log has the details.");
            }
        };
    }

    private static <T> List<T> distinct(String kind, List<? extends T> present, Function<T, String> id, Duration patience,
            Function<T, T> guarding) {
        Map<String, T> distinct = new TreeMap<>();
        for (T service : present) {
            Optional<? extends T> guarded = service instanceof Guarded ? Optional.of(service)
                    : identified(kind, service, patience, () -> guarding.apply(service));
            guarded.ifPresent(safe -> {
                if (distinct.putIfAbsent(id.apply(safe), safe) != null) {
                    new ForeignFailures(kind, id.apply(safe), service).tell("has the id of another one",
                            "It is left out; give it an id of its own.", null);
                }
            });
        }
        return List.copyOf(distinct.values());
    }

    /** A command of the command line; empty where it does not describe itself. */
    public static Optional<ConsoleCommand> command(ConsoleCommand command) {
        return command(command, CallWatch.QUESTION, CallWatch.FILE);
    }

    static Optional<ConsoleCommand> command(ConsoleCommand command, Duration patience, Duration running) {
        return command instanceof Guarded ? Optional.of(command)
                : identified("command", command, patience, () -> new GuardedCommand(command, running));
    }

    /** A provider of attributes, asked for them once; empty where it does not tell them. */
    public static Optional<AttributeProvider> attributes(AttributeProvider provider) {
        return attributes(provider, CallWatch.QUESTION);
    }

    static Optional<AttributeProvider> attributes(AttributeProvider provider, Duration patience) {
        return provider instanceof Guarded ? Optional.of(provider)
                : identified("attribute provider", provider, patience, () -> {
                    List<Attribute<?>> attributes = List.copyOf(provider.attributes());
                    if (attributes.size() > MOST_ATTRIBUTES) {
                        throw new IllegalArgumentException("it has " + attributes.size() + " attributes; at most "
                                + MOST_ATTRIBUTES + " are taken");
                    }
                    return new GuardedAttributes(provider, attributes.stream()
                            .<Attribute<?>>map(attribute -> GuardedValues.in(attribute, provider, patience)).toList());
                });
    }

    /** What is known of versions, asked for once; empty where it is not told. */
    public static Optional<VersionData> versionData(VersionData data) {
        return versionData(data, CallWatch.QUESTION);
    }

    static Optional<VersionData> versionData(VersionData data, Duration patience) {
        return data instanceof Guarded ? Optional.of(data)
                : identified("version data", data, patience, () -> {
                    List<VersionStop> stops = List.copyOf(data.stops());
                    if (stops.size() > MOST_STOPS) {
                        // each of them doubles the ways
                        throw new IllegalArgumentException("it has " + stops.size() + " stops; at most " + MOST_STOPS
                                + " are taken");
                    }
                    return new GuardedVersions(data, stops);
                });
    }

    private record GuardedVersions(Object delegate, List<VersionStop> stops) implements VersionData, Guarded {
    }

    /** Names of columns, asked for once; empty where their provider fails, or names a field that there is not. */
    public static Optional<ColumnNames> columnNames(ColumnNames provider) {
        return columnNames(provider, CallWatch.QUESTION);
    }

    static Optional<ColumnNames> columnNames(ColumnNames provider, Duration patience) {
        return provider instanceof Guarded ? Optional.of(provider)
                : identified("provider of column names", provider, patience, () -> new GuardedColumnNames(provider,
                        checked(provider.names())));
    }

    private static Map<String, List<String>> checked(Map<String, List<String>> names) {
        Map<String, List<String>> checked = new TreeMap<>();
        names.forEach((field, all) -> {
            if (!ColumnMapping.FIELDS.contains(field) || field.equals(ColumnMapping.IGNORE)) {
                throw new IllegalArgumentException("there is no field \"" + field + "\"");
            }
            all.forEach(name -> named("name of a column", name));
            checked.put(field, List.copyOf(all));
        });
        return Map.copyOf(checked);
    }

    private record GuardedColumnNames(Object delegate, Map<String, List<String>> names) implements ColumnNames, Guarded {
    }

    /** Pages of the help, asked for once; none where their provider fails. */
    public static List<HelpPage> helpPages(HelpPages provider) {
        return helpPages(provider, CallWatch.QUESTION);
    }

    static List<HelpPage> helpPages(HelpPages provider, Duration patience) {
        return identified("provider of help pages", provider, patience, () -> List.copyOf(provider.pages())).orElse(List.of());
    }

    private record GuardedAttributes(Object delegate, List<Attribute<?>> attributes)
            implements AttributeProvider, Guarded {
    }

    private static <T> Optional<T> identified(String kind, Object service, Duration patience, Supplier<T> guarded) {
        try {
            return Optional.of(TimeLimit.call(guarded, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (TimeoutException e) {
            new ForeignFailures(kind, null, service).tell("has not said what it is for " + patience.toSeconds()
                    + " seconds", "It is left out.", null);
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            new ForeignFailures(kind, null, service).tell("does not say what it is", "It is left out.", e);
        }
        return Optional.empty();
    }

    /**
     * Checks what a service calls itself.
     *
     * @throws IllegalArgumentException where it is missing, blank, or longer than any name
     */
    static String named(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("it has no " + what);
        }
        if (value.length() > 200 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("its " + what + " is no name");
        }
        return value;
    }

    /** One line of text to be shown: without breaks and what a terminal takes for commands, and of a length one can read. */
    static String line(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
