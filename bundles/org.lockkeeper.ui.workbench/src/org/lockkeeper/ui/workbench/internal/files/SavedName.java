package org.lockkeeper.ui.workbench.internal.files;

import java.util.List;
import java.util.Locale;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;

/**
 * What a file is called that is to be written, so that its name tells the kind that was chosen: dialogs of some systems
 * leave the proposed name as it is when another kind is chosen, and a name without an end.
 */
final class SavedName {

    private SavedName() {
    }

    /**
     * The name.
     *
     * @param name what the dialog gave
     * @param kind which of the request's kinds is chosen, from 0; anything else where that is not known
     */
    static String of(String name, Request request, int kind) {
        List<String> endings = request.kinds().stream().map(Kind::pattern).filter(p -> p.matches("\\*\\.\\w+"))
                .map(p -> p.substring(1)).toList();
        if (endings.isEmpty() || endings.size() < request.kinds().size()) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = endings.get(kind >= 0 && kind < endings.size() ? kind : 0);
        boolean told = endings.stream().anyMatch(lower::endsWith);
        // what somebody typed counts; the end that was only proposed does not
        boolean proposed = !request.name().isEmpty() && kind > 0 && lower.endsWith(endings.getFirst());
        return !told ? name + wanted
                : proposed ? name.substring(0, name.length() - endings.getFirst().length()) + wanted : name;
    }
}
