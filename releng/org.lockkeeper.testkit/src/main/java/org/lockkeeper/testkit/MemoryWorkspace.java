package org.lockkeeper.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.workspace.OwnStorage;
import org.lockkeeper.api.workspace.Workspace;

/**
 * A workspace for tests: it has a model, settings and what extensions keep, all in memory,
 * and an empty journal. Whatever would need the store or
 * the planner is refused.
 */
public final class MemoryWorkspace {

    private MemoryWorkspace() {
    }

    /** A workspace in which nothing is known. */
    public static Workspace empty() {
        return holding(Model.EMPTY);
    }

    /** A workspace in which that is known. */
    public static Workspace holding(Model model) {
        return (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class},
                new Answers(model, new HashMap<>(), new HashMap<>()));
    }

    private record Answers(Model model, Map<String, OwnStorage> storages, Map<String, String> settings)
            implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "model" -> model;
                case "isLoaded" -> true;
                case "directory" -> Optional.empty();
                case "storage" -> storages.computeIfAbsent((String) arguments[0], MemoryStorage::new);
                case "setting" -> Optional.ofNullable(settings.get(arguments[0]));
                case "setSetting" -> settings.put((String) arguments[0], (String) arguments[1]);
                case "imports" -> List.of();
                case "load", "close" -> null;
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> "a workspace for tests";
                default -> throw new UnsupportedOperationException("The workspace of the test kit does not do "
                        + method.getName() + ".");
            };
        }
    }
}
