package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.OverviewStrip.Layer;
import org.lockkeeper.ui.logs.internal.model.Bookmarks;
import org.lockkeeper.ui.logs.internal.model.Highlighter;
import org.lockkeeper.ui.logs.internal.model.Hits;
import org.lockkeeper.ui.theme.Token;

/** Collects what the strip beside the scroll bar marks: highlighted lines, hits, bookmarks. UI thread. */
final class LogMarks {

    // of more lines only those of reports are looked for, so that no machine is busy for mere decoration
    private static final long MOST_ROWS = 3_000_000;

    private final LogScene scene;
    private final OverviewStrip strip;
    private final Supplier<Hits> hits;
    private final Supplier<Bookmarks> bookmarks;
    private List<Highlighter> searched = List.of();
    private LogSearch search;
    private Task task;

    LogMarks(LogScene scene, OverviewStrip strip, Supplier<Hits> hits, Supplier<Bookmarks> bookmarks) {
        this.scene = scene;
        this.strip = strip;
        this.hits = hits;
        this.bookmarks = bookmarks;
    }

    /** Looks for highlighted lines all over the log, which is loaded. */
    void search() {
        stop();
        search = null;
        int mine = scene.generation();
        LogSet set = scene.log().set();
        List<Highlighter> wanted = scene.highlighters().stream().filter(Highlighter::enabled)
                .filter(h -> h.token() == Token.BLOCKED || h.token() == Token.MANUAL).toList();
        searched = scene.rowCount() > MOST_ROWS ? wanted.stream().limit(1).toList() : wanted;
        if (!searched.isEmpty()) {
            List<Condition> conditions = searched.stream().map(h -> h.find().condition()).toList();
            task = scene.<LogSearch>task(LogMessages.Marking, progress -> {
                LogSearch all = set.search(conditions, null);
                all.run(progress, () -> { });
                return all;
            }).quiet().onDone(found -> {
                if (scene.isCurrent(mine)) {
                    search = found;
                    show();
                }
            }).onProblem(_ -> { }).start();
        }
        show();
    }

    /** Stops looking. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
    }

    /** Shows what there is now. */
    void show() {
        List<Layer> layers = new ArrayList<>();
        if (search != null) {
            for (int i = searched.size() - 1; i >= 0; i--) {
                Matches matches = search.matches().get(i);
                layers.add(new Layer(searched.get(i).description(), searched.get(i).token(), matches::size,
                        (from, to) -> {
                            long next = matches.atOrAfter(from);
                            return next >= 0 && next < to;
                        }));
            }
        }
        Hits found = hits.get();
        if (found != null) {
            layers.add(new Layer(LogMessages.LayerHits, Token.ACCENT, found::size, found::anyIn));
        }
        Bookmarks marked = bookmarks.get();
        layers.add(new Layer(LogMessages.LayerBookmarks, Token.UNKNOWN, marked::size, marked::anyIn));
        strip.show(scene.view(), layers);
    }
}
