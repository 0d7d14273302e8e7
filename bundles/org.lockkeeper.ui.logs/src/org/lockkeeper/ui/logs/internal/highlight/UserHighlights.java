package org.lockkeeper.ui.logs.internal.highlight;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.Highlighters;
import org.lockkeeper.ui.logs.internal.services.KeptSettings;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** The highlighters in use, the same for all logs, kept in the workspace. UI thread. */
public final class UserHighlights {

    private static final String KEY = "log.highlighters";

    private final LogServices services;
    private final Consumer<String> problem;
    private final Runnable changed;
    private final KeptSettings kept;
    private final List<UnaryOperator<List<Highlighter>>> early = new ArrayList<>();
    private List<Highlighter> all = Highlighters.shipped();
    private boolean restored;

    /**
     * @param problem told where they cannot be kept or read
     * @param changed told after they changed
     */
    public UserHighlights(LogServices services, Consumer<String> problem, Runnable changed) {
        this.services = services;
        this.problem = problem;
        this.changed = changed;
        kept = new KeptSettings(services, LogMessages.Highlighters, problem);
    }

    /** All of them, in the order in which they count. */
    List<Highlighter> all() {
        return all;
    }

    /** Reads those that were kept. */
    public void restore() {
        services.background().<List<Highlighter>>task(LogMessages.Highlighters, _ -> {
            String text = services.session().workspace().setting(KEY).orElse(null);
            return text == null ? Highlighters.shipped() : Highlighters.read(new StringReader(text), KEY);
        }).quiet().onDone(this::restored).onProblem(why -> {
            problem.accept(why);
            restored(Highlighters.shipped());
        }).start();
    }

    private void restored(List<Highlighter> read) {
        restored = true;
        List<Highlighter> wanted = read;
        // what somebody did before they were read is done to them
        for (UnaryOperator<List<Highlighter>> change : early) {
            wanted = change.apply(wanted);
        }
        use(wanted);
        if (!early.isEmpty()) {
            early.clear();
            kept.put(KEY, Highlighters.write(all));
        }
    }

    /** Puts others in their place. */
    void change(UnaryOperator<List<Highlighter>> change) {
        use(change.apply(all));
        if (restored) {
            kept.put(KEY, Highlighters.write(all));
        } else {
            early.add(change);
        }
    }

    private void use(List<Highlighter> wanted) {
        if (!all.equals(wanted)) {
            all = List.copyOf(wanted);
            changed.run();
        }
    }
}
