package org.lockkeeper.ui.keys;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.bindings.keys.KeyLookupFactory;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.lockkeeper.ui.navigation.PartNames;

/** The key bindings of the application model, whoever contributed them. Injected by type. */
@Creatable
public final class KeyBindings {

    private static final String PART = "org.lockkeeper.command.showPart.part";

    private final MApplication application;
    private final EModelService model;
    private final ECommandService commands;

    /** Made by injection. */
    @Inject
    public KeyBindings(MApplication application, EModelService model, ECommandService commands) {
        this.application = application;
        this.model = model;
        this.commands = commands;
    }

    /** All of them, by what they do. */
    public List<Key> all() {
        return matching((_, _) -> true);
    }

    /**
     * Those of one view, by what they do.
     *
     * @param context id of the view's binding context
     * @param commands what the ids of its commands begin with: those that are bound elsewhere are the view's, too
     */
    public List<Key> of(String context, String commands) {
        return matching((in, command) -> in.equals(context) || command.startsWith(commands));
    }

    private List<Key> matching(BiPredicate<String, String> wanted) {
        return application.getBindingTables().stream().flatMap(table -> table.getBindings().stream()
                .filter(binding -> binding.getCommand() != null
                        && wanted.test(context(table), binding.getCommand().getElementId()))
                .map(this::key))
                .distinct().sorted(Key.ORDER).toList();
    }

    /** One of them, and what it does. */
    public Key key(MKeyBinding binding) {
        return new Key(format(binding.getKeySequence()), describe(binding));
    }

    /** Whether the platform reads a text as keys. */
    public static boolean isSequence(String text) {
        try {
            return !text.isBlank() && KeySequence.getInstance(text).isComplete();
        } catch (ParseException e) {
            return false;
        }
    }

    /** Whether two texts mean the same keys, however they are written. */
    public static boolean isSame(String keys, String others) {
        return format(keys).equals(format(others));
    }

    /** Keys written in English, "Ctrl+Shift+O", by the names that stand on the keyboards of the user's language. */
    public static String inWords(String keys) {
        return Arrays.stream(keys.split("\\+")).map(KeyBindings::keyInWords).collect(Collectors.joining("+"));
    }

    private static String keyInWords(String key) {
        String formal = key.toUpperCase(Locale.ROOT);
        int modifier = KeyLookupFactory.getDefault().formalModifierLookup(formal);
        if (modifier != 0) {
            return SWTKeySupport.getKeyFormatterForPlatform().format(modifier);
        }
        try {
            return SWTKeySupport.getKeyFormatterForPlatform().format(KeyLookupFactory.getDefault().formalKeyLookup(formal));
        } catch (IllegalArgumentException e) {
            // a letter, which is the same everywhere
            return key;
        }
    }

    private static String context(MBindingTable table) {
        return table.getBindingContext() == null ? "" : table.getBindingContext().getElementId();
    }

    private String describe(MKeyBinding binding) {
        Map<String, Object> parameters = new HashMap<>();
        for (MParameter parameter : binding.getParameters()) {
            parameters.put(parameter.getName(), parameter.getValue());
        }
        if (parameters.get(PART) instanceof String part) {
            return model.findElements(application, part, MPart.class, null).stream().map(PartNames::of)
                    .findFirst().orElse(part);
        }
        ParameterizedCommand command = commands.createCommand(binding.getCommand().getElementId(), parameters);
        String name = binding.getCommand().getLocalizedCommandName();
        try {
            name = command == null ? name : command.getName();
        } catch (NotDefinedException e) {
            // the name in the model serves as well
        }
        return name.replace("&", "");
    }

    private static String format(String sequence) {
        try {
            return KeySequence.getInstance(sequence).format();
        } catch (ParseException e) {
            return sequence;
        }
    }
}
