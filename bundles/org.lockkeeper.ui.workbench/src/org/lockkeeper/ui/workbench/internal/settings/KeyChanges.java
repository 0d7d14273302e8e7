package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.keys.Key;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.session.StateText;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The keys that were changed: put into the application model, which the platform follows at once. On the UI thread. */
@Creatable
public final class KeyChanges {

    private static final String STANDARD = "org.lockkeeper.key.standard";
    private static final String MADE = "binding";
    private static final String WINDOW = "org.lockkeeper.bindings.window";

    private final MApplication application;
    private final KeyBindings bindings;
    // made before the settings are
    private final Provider<Settings> settings;

    /** Made by injection. */
    @Inject
    public KeyChanges(MApplication application, KeyBindings bindings, Provider<Settings> settings) {
        this.application = application;
        this.bindings = bindings;
        this.settings = settings;
    }

    /**
     * One key.
     *
     * @param id of the binding in the model
     * @param key as it is now, and what it does
     * @param isChanged whether it is another than that of the product
     */
    record Bound(String id, Key key, boolean isChanged) {
    }

    /** Brings the keys of the model to what was chosen. */
    public void apply() {
        Map<String, String> changes = StateText.read(settings.get().get(KitSettings.KEYS));
        for (MBindingTable table : application.getBindingTables()) {
            for (MKeyBinding binding : List.copyOf(table.getBindings())) {
                if (binding.getElementId() != null && binding.getKeySequence() != null) {
                    String wanted = changes.getOrDefault(binding.getElementId(), standard(binding));
                    if (!wanted.equals(binding.getKeySequence()) && KeyBindings.isSequence(wanted)) {
                        binding.getPersistedState().put(STANDARD, standard(binding));
                        // the platform follows what comes and goes; what it made of the old keys it would use again
                        int at = table.getBindings().indexOf(binding);
                        table.getBindings().remove(binding);
                        binding.getTransientData().remove(MADE);
                        binding.setKeySequence(wanted);
                        table.getBindings().add(at, binding);
                    }
                }
            }
        }
    }

    private static String standard(MKeyBinding binding) {
        return binding.getPersistedState().getOrDefault(STANDARD, binding.getKeySequence());
    }

    /** All keys, by what they do. */
    List<Bound> all() {
        List<Bound> all = new ArrayList<>();
        for (MBindingTable table : application.getBindingTables()) {
            for (MKeyBinding binding : table.getBindings()) {
                if (binding.getElementId() != null && binding.getCommand() != null) {
                    all.add(new Bound(binding.getElementId(), bindings.key(binding),
                            !standard(binding).equals(binding.getKeySequence())));
                }
            }
        }
        all.sort(Comparator.comparing(Bound::key, Comparator.comparing(Key::does, NaturalOrder.INSTANCE)
                .thenComparing(Key::keys)));
        return all;
    }

    private record Place(MBindingTable table, MKeyBinding binding) {
    }

    private Optional<Place> find(String id) {
        return application.getBindingTables().stream().flatMap(t -> t.getBindings().stream().map(b -> new Place(t, b)))
                .filter(p -> id.equals(p.binding().getElementId())).findFirst();
    }

    /**
     * Gives a binding another key.
     *
     * @param sequence as the platform reads it: {@code CTRL+SHIFT+I}
     * @throws ProblemException where another command has that key: a sentence that names it
     */
    void change(String id, String sequence) throws ProblemException {
        Place place = find(id).orElseThrow(() -> new ProblemException(Messages.Keys_gone));
        if (!KeyBindings.isSequence(sequence)) {
            throw new ProblemException(Messages.Keys_noKey);
        }
        for (MBindingTable table : application.getBindingTables()) {
            // keys of two views are never in force together, those of the window always are
            boolean together = table == place.table() || isWindow(table) || isWindow(place.table());
            for (MKeyBinding other : table.getBindings()) {
                if (together && other != place.binding() && other.getCommand() != null
                        && KeyBindings.isSame(other.getKeySequence(), sequence)) {
                    Key key = bindings.key(other);
                    throw new ProblemException(NLS.bind(Messages.Keys_taken, key.keys(), key.does()));
                }
            }
        }
        keep(id, KeyBindings.isSame(standard(place.binding()), sequence) ? null : sequence);
    }

    private static boolean isWindow(MBindingTable table) {
        return table.getBindingContext() != null && WINDOW.equals(table.getBindingContext().getElementId());
    }

    /** Gives a binding the key that it has in the product. */
    void reset(String id) {
        keep(id, null);
    }

    /** Gives all bindings the keys that they have in the product. */
    void resetAll() {
        settings.get().set(KitSettings.KEYS, "");
        apply();
    }

    private void keep(String id, String sequence) {
        Map<String, String> changes = new LinkedHashMap<>(StateText.read(settings.get().get(KitSettings.KEYS)));
        if (sequence == null) {
            changes.remove(id);
        } else {
            changes.put(id, sequence);
        }
        settings.get().set(KitSettings.KEYS, StateText.write(changes));
        apply();
    }
}
