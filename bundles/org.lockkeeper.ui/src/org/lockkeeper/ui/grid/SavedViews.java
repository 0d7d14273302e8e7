package org.lockkeeper.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lockkeeper.ui.jobs.Background;

/**
 * The saved views of a grid: how it was arranged, under a name, with what the view around it keeps besides. To be used on
 * the UI thread.
 */
public final class SavedViews {

    private final GridStore store;
    private final Background background;
    private final Supplier<GridState> present;
    private final Consumer<GridState> arrange;
    private Supplier<Optional<String>> beside = Optional::empty;
    private Consumer<String> restore = _ -> { };

    /**
     * @param present how the grid is arranged
     * @param arrange arranges it otherwise
     */
    SavedViews(GridStore store, Background background, Supplier<GridState> present, Consumer<GridState> arrange) {
        this.store = store;
        this.background = background;
        this.present = present;
        this.arrange = arrange;
    }

    /**
     * Keeps something of the view around the grid, such as the filter that was written there, with each saved view.
     *
     * @param text what to keep of it
     * @param again sets it as it was kept; not called for views that were saved without it
     */
    public void keepBeside(Supplier<String> text, Consumer<String> again) {
        beside = () -> Optional.of(text.get());
        restore = again;
    }

    /** Their names, in order. */
    public List<String> names() {
        return store.viewNames();
    }

    /** Saves how the grid is arranged; a view of that name is replaced. */
    public void save(String name) {
        store.keepView(name, present.get().withBeside(beside.get()));
        write();
    }

    /** Arranges the grid, and what is kept besides, as they were saved. */
    public void show(String name) {
        store.view(name).ifPresent(state -> {
            arrange.accept(state);
            state.beside().ifPresent(restore);
        });
    }

    /** Forgets a saved view. */
    public void forget(String name) {
        store.forgetView(name);
        write();
    }

    /** Gives a saved view another name; one that has that name is replaced. */
    public void rename(String old, String name) {
        store.view(old).ifPresent(state -> {
            store.keepView(name, state);
            forget(old);
        });
    }

    private void write() {
        background.task(GridMessages.SavingView, _ -> {
            store.flush();
            return null;
        }).quiet().start();
    }
}
