package org.lockkeeper.ui.logs.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowPager;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Lines of the log that is open, for dialogs. UI thread. */
public final class DocumentSample implements LogSample {

    private static final int AROUND = 400;
    private static final int MOST_FOUND = 400;
    private static final long TELL_NANOS = 200_000_000L;

    private final LogDocument document;
    private final LineCanvas canvas;
    private final ThemeTokens theme;
    private Task task;

    /** Of the lines in sight and around them. */
    public DocumentSample(LogDocument document, LineCanvas canvas, ThemeTokens theme) {
        this.document = document;
        this.canvas = canvas;
        this.theme = theme;
    }

    @Override
    public Lines lines(Composite parent, String name) {
        LineCanvas text = WidgetIds.set(new LineCanvas(parent, theme, name), "log.preview");
        return new Lines() {
            @Override
            public Control control() {
                return text;
            }

            @Override
            public void show(List<Row> rows) {
                List<Row> all = List.copyOf(rows);
                text.show(new RowPager(view(all), (_, first, count) -> all.subList((int) first,
                        Math.min(all.size(), (int) first + count)), Runnable::run, text::redraw));
            }

            @Override
            public void decorate(Decorator by) {
                text.decorate(by);
            }
        };
    }

    private static RowView view(List<Row> rows) {
        return new RowView() {
            @Override
            public long count() {
                return rows.size();
            }

            @Override
            public long row(long place) {
                return rows.get((int) place).number();
            }

            @Override
            public long placeOf(long row) {
                long place = 0;
                while (place < rows.size() && rows.get((int) place).number() < row) {
                    place++;
                }
                return place;
            }
        };
    }

    private RowReader reader() {
        Decorator plain = new Decorator(List.of(), null);
        return new RowReader(document.log(), () -> plain);
    }

    @Override
    public void around(Consumer<List<Row>> rows) {
        RowView view = document.view();
        if (document.log() == null || view == null) {
            rows.accept(List.of());
            return;
        }
        // from what is in sight on; at the end of the log what is before it
        long first = Math.max(0, Math.min(canvas.inSight()[0], view.count() - AROUND));
        RowReader reader = reader();
        document.scope().<List<Row>>lasting(LogMessages.TextName, _ -> reader.read(view, first, AROUND)).quiet()
                .onDone(rows).onProblem(_ -> rows.accept(List.of())).start();
    }

    @Override
    public void search(FindText text, Consumer<Found> news) {
        stop();
        if (document.log() == null) {
            return;
        }
        LogScope scope = document.scope();
        LogSet set = document.log().set();
        RowReader reader = reader();
        task = scope.<Found>task(text.text(), progress -> {
            LogSearch search = set.search(List.of(text.condition()), null);
            search.run(progress, scope.seldom(TELL_NANOS, () -> news.accept(new Found(List.of(),
                    search.matches().getFirst().size(), search.searched(), false))));
            Matches found = search.matches().getFirst();
            List<Row> rows = new ArrayList<>(reader.read(RowView.of(found), 0,
                    (int) Math.min(MOST_FOUND, found.size())));
            return new Found(rows, found.size(), set.count(), true);
        }).quiet().onDone(news).onProblem(_ -> { }).start();
    }

    @Override
    public void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
    }
}
