package org.lockkeeper.ui.logs.internal.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.search.Severities;
import org.lockkeeper.logs.view.filter.NamedFilter;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.time.Bars.Shade;
import org.lockkeeper.logs.view.time.Split;
import org.lockkeeper.ui.logs.internal.filter.LogFilters;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** What the lines of the timeline's bars can be told apart by, and the searches that this takes. UI thread. */
public final class LogSplits {

    private final LogFilters filters;
    private final Supplier<FindText> find;
    private Searched searched;
    private FindText found;

    /** A group of lines to look for. */
    private record Wanted(String name, Shade shade, Condition condition) {
    }

    /** News of a search, on its thread. */
    @FunctionalInterface
    interface News {
        /** More was found. */
        void found() throws IOException;
    }

    /** A search for groups, whose expressions are made ready where it is first asked for: not on the UI thread. */
    private static final class Searched {
        private final List<Condition> conditions;
        private final LogSet set;
        private final LogRows rows;
        private final Matches within;
        private LogSearch search;

        Searched(List<Condition> conditions, LogSet set, Matches within) {
            this.conditions = conditions;
            this.set = set;
            this.within = within;
            this.rows = set.rows();
        }

        synchronized LogSearch get() throws ProblemException {
            if (search == null) {
                search = set.search(conditions, within);
            }
            return search;
        }
    }

    /** What a count takes its groups from. Made on the UI thread, asked on a background thread. */
    static final class Source {
        private final Split fixed;
        private final List<Wanted> wanted;
        private final String rest;
        private final Searched searched;
        private final Matches shown;

        private Source(Split fixed, List<Wanted> wanted, String rest, Searched searched, Matches shown) {
            this.shown = shown;
            this.fixed = fixed;
            this.wanted = wanted;
            this.rest = rest;
            this.searched = searched;
        }

        /** The rows to count; {@code null} for all. */
        Matches shown() {
            return shown;
        }

        /** The groups. */
        Split split() {
            return groups(rest);
        }

        /** The groups while the search goes on: what is in none may be so only for now. */
        Split sofar() {
            return groups(LogMessages.TimelineNotYet);
        }

        private Split groups(String other) {
            if (fixed != null) {
                return fixed;
            }
            List<Split.Group> groups = new ArrayList<>();
            try {
                List<Matches> found = searched.get().matches();
                for (int i = 0; i < wanted.size(); i++) {
                    groups.add(new Split.Group(wanted.get(i).name, wanted.get(i).shade, found.get(i)));
                }
            } catch (ProblemException e) {
                // it is one of the filters or what is looked for: that it is wrong was said there
                return new Split.None(LogMessages.TimelineAll);
            }
            return new Split.Found(groups, other);
        }

        /** Searches what was not searched yet. */
        void run(Progress progress, News news) throws IOException, ProblemException {
            if (searched == null) {
                return;
            }
            LogSearch search;
            try {
                search = searched.get();
            } catch (ProblemException e) {
                // told by groups()
                return;
            }
            IOException[] failure = {null};
            search.run(progress, () -> {
                try {
                    news.found();
                } catch (IOException e) {
                    failure[0] = e;
                }
            });
            if (failure[0] != null) {
                throw failure[0];
            }
        }
    }

    /**
     * @param find the text that is looked for; {@code null} for none
     */
    public LogSplits(LogFilters filters, Supplier<FindText> find) {
        this.filters = filters;
        this.find = find;
    }

    /** What is possible with what is open now. */
    List<SplitBy> offered(LogSet set) {
        List<SplitBy> offered = new ArrayList<>(List.of(SplitBy.NOTHING));
        if (set.tracks().stream().map(t -> t.newest().format()).anyMatch(LogSplits::tellsSeverity)) {
            offered.add(SplitBy.SEVERITY);
        }
        if (!active().isEmpty()) {
            offered.add(SplitBy.FILTERS);
        }
        if (find.get() != null) {
            offered.add(SplitBy.FOUND);
        }
        if (set.tracks().size() > 1) {
            offered.add(SplitBy.LOGS);
        }
        return offered;
    }

    private static boolean tellsSeverity(LogFormat format) {
        return format != null && format.aspects().stream().anyMatch(a -> a.id().equals(LogSeverity.ASPECT));
    }

    /** Whether another text is looked for than when its lines were last told apart. */
    boolean isFindChanged() {
        return !Objects.equals(find.get(), found);
    }

    private List<NamedFilter> active() {
        return filters.filters().stream().filter(NamedFilter::enabled).toList();
    }

    /** Forgets what was searched: the log is another. */
    void forget() {
        searched = null;
    }

    /** What to count. */
    Source source(SplitBy by, LogSet set) {
        found = find.get();
        return switch (by) {
            case LOGS -> fixed(new Split.Logs(), filters.counted());
            case FILTERS -> searching(byFilter(), set, LogMessages.TimelineRest);
            case FOUND -> searching(List.of(new Wanted(NLS.bind(LogMessages.ChipShow, found), Shade.MAIN,
                    found.condition())), set, LogMessages.TimelineRest);
            case SEVERITY -> searching(List.of(severity(LogMessages.SeverityError, Shade.ERROR, LogSeverity.ERROR),
                    severity(LogMessages.SeverityWarning, Shade.WARNING, LogSeverity.WARNING),
                    severity(LogMessages.SeverityInfo, Shade.NOTE, LogSeverity.INFO)), set,
                    LogMessages.SeverityUnknown);
            case NOTHING -> {
                Matches counted = filters.counted();
                if (counted != null) {
                    yield fixed(new Split.None(LogMessages.TimelineShown), counted);
                }
                Matches shown = filters.matches();
                yield fixed(shown == null ? new Split.None(LogMessages.TimelineAll)
                        : new Split.Found(List.of(new Split.Group(LogMessages.TimelineShown, Shade.MAIN, shown)),
                                LogMessages.TimelineRest), null);
            }
        };
    }

    private static Wanted severity(String name, Shade shade, LogSeverity severity) {
        return new Wanted(name, shade, Severities.of(severity));
    }

    private List<Wanted> byFilter() {
        List<Wanted> wanted = new ArrayList<>();
        List<Condition> before = new ArrayList<>();
        for (NamedFilter filter : active().stream().limit(Shade.SERIES).toList()) {
            Condition condition = filter.text().condition();
            List<Condition> only = new ArrayList<>(List.of(condition));
            before.forEach(b -> only.add(new Condition.Not(b)));
            wanted.add(new Wanted(NLS.bind(LogMessages.ChipShow, filter.text()), Shade.series(wanted.size()),
                    only.size() == 1 ? condition : new Condition.All(only)));
            before.add(condition);
        }
        return wanted;
    }

    private static Source fixed(Split split, Matches shown) {
        return new Source(split, List.of(), "", null, shown);
    }

    private Source searching(List<Wanted> wanted, LogSet set, String rest) {
        List<Condition> conditions = wanted.stream().map(Wanted::condition).toList();
        Matches shown = filters.counted();
        if (searched == null || !conditions.equals(searched.conditions) || searched.rows != set.rows()
                || searched.within != shown) {
            searched = new Searched(conditions, set, shown);
        }
        return new Source(null, wanted, rest, searched, shown);
    }
}
