package org.lockkeeper.ui.logs.internal.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.Highlighters;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.logs.view.rows.StripMarks;
import org.lockkeeper.logs.view.search.Hits;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.LogScope;
import org.lockkeeper.ui.logs.internal.mark.OverviewStrip.Layer;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Finds what the strip beside the scroll bar marks: highlighted lines, hits, bookmarks. In the background and only
 * while nobody waits for another search. UI thread.
 */
public final class LogMarks implements LogFeature {

    private static final int PAUSE_MILLIS = 120;
    private static final long NEWS_NANOS = 250_000_000L;

    private final LogDocument document;
    private final OverviewStrip strip;
    private final Supplier<Hits> hits;
    private final Supplier<PlacedBookmarks> bookmarks;
    private List<Highlighter> searched = List.of();
    private List<Highlighter> wanted = List.of();
    private LogSearch search;
    private Task task;
    private boolean waits;
    private Task counting;
    private boolean again;

    /** What is marked, before it is known where on the strip. */
    private record Source(String name, HighlightColor color, StripMarks.Rows rows) {
    }

    private record Prepared(List<Highlighter> of, LogSearch search) {
    }

    /**
     * @param hits what was found; {@code null} where nothing is looked for
     * @param bookmarks the lines that somebody marked
     */
    public LogMarks(LogDocument document, OverviewStrip strip, Supplier<Hits> hits,
            Supplier<PlacedBookmarks> bookmarks) {
        this.document = document;
        this.strip = strip;
        this.hits = hits;
        this.bookmarks = bookmarks;
        strip.onResize(this::show);
    }

    /** Looks for highlighted lines all over the log, which is loaded. */
    public void search() {
        stop();
        search = null;
        searched = List.of();
        LogSet set = document.log().set();
        List<Highlighter> all = document.highlighters();
        wanted = all;
        // expressions take a while to be made ready
        document.scope().<Prepared>task(LogMessages.Marking, _ -> prepare(set, all)).quiet().onDone(prepared -> {
            if (wanted == all) {
                searched = prepared.of;
                search = prepared.search;
                show();
            }
        }).onProblem(_ -> { }).start();
        show();
    }

    private static Prepared prepare(LogSet set, List<Highlighter> all) throws ProblemException {
        // what everyday lines look like is no mark; what warns or what somebody wanted to see is
        List<Highlighter> shipped = Highlighters.shipped();
        List<Highlighter> marked = all.stream().filter(Highlighter::enabled)
                .filter(h -> h.paletteColor() == PaletteColor.BLOCKED || h.paletteColor() == PaletteColor.MANUAL
                        || shipped.stream().noneMatch(s -> s.find().equals(h.find()))).toList();
        return new Prepared(marked, marked.isEmpty() ? null
                : set.search(marked.stream().map(h -> condition(h, all)).toList(), null));
    }

    // a line has the colour of the first highlighter that fits
    private static Condition condition(Highlighter highlighter, List<Highlighter> all) {
        List<Condition> earlier = all.stream().takeWhile(h -> h != highlighter).filter(Highlighter::enabled)
                .map(h -> h.find().condition()).toList();
        Condition own = highlighter.find().condition();
        return earlier.isEmpty() ? own : new Condition.All(List.of(own, new Condition.Not(new Condition.Any(earlier))));
    }

    private void run() {
        LogSearch what = search;
        LogScope scope = document.scope();
        task = scope.<Void>task(LogMessages.Marking, progress -> {
            what.run(progress, scope.seldom(NEWS_NANOS, this::show));
            return null;
        }).quiet().onDone(_ -> over(what)).onCancelled(() -> over(what)).onProblem(_ -> {
                    // not to be tried again and again: opening the log anew begins anew
                    search = search == what ? null : search;
                    over(search);
                }).start();
    }

    private void over(LogSearch what) {
        if (what == search) {
            task = null;
            show();
        }
    }

    /** Waits while somebody waits for another search, then goes on, with lines that were added too. */
    public void yieldTo(boolean otherSearch) {
        waits = otherSearch;
        if (!waits) {
            goOn();
        } else if (task != null) {
            task.cancel();
        }
    }

    private void goOn() {
        if (search != null && task == null && document.log() != null && search.isBehind()) {
            run();
        }
    }

    @Override
    public void loaded() {
        search();
    }

    @Override
    public void voided() {
        search();
    }

    @Override
    public void grown(boolean anew) {
        show();
    }

    @Override
    public void closing() {
        stop();
    }

    @Override
    public void closed() {
        stop();
    }

    /** Stops looking. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
    }

    /** Shows what there is now. */
    public void show() {
        if (task == null && !waits) {
            goOn();
        }
        if (counting != null) {
            again = true;
            return;
        }
        RowView view = document.view();
        if (view == null) {
            strip.show(List.of());
            return;
        }
        List<Source> sources = sources();
        int height = strip.height();
        LogScope scope = document.scope();
        again = false;
        // told in any case: the next count waits for it
        counting = scope.<List<Layer>>lasting(LogMessages.OverviewName, progress -> sources.stream()
                .map(s -> new Layer(s.name, s.color, StripMarks.of(view, height, s.rows, progress))).toList())
                .quiet().onDone(layers -> {
                    scope.run(() -> strip.show(layers));
                    counted();
                }).onCancelled(this::counted).onProblem(_ -> counted()).start();
    }

    private void counted() {
        if (strip.isDisposed()) {
            return;
        }
        // not more often than anybody sees
        strip.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            counting = null;
            if (again && !strip.isDisposed()) {
                show();
            }
        });
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        if (search != null) {
            for (int i = searched.size() - 1; i >= 0; i--) {
                sources.add(new Source(searched.get(i).description(), searched.get(i).color(),
                        StripMarks.Rows.of(search.matches().get(i))));
            }
        }
        Hits found = hits.get();
        if (found != null) {
            sources.add(new Source(LogMessages.LayerHits, HighlightColor.of(PaletteColor.ACCENT), found));
        }
        sources.add(new Source(LogMessages.LayerBookmarks, HighlightColor.of(PaletteColor.UNKNOWN), bookmarks.get()));
        return sources;
    }
}
