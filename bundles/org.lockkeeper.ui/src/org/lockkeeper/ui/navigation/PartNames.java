package org.lockkeeper.ui.navigation;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Names of views. The label of a view's tab may tell more than its name: "Problems (3)". */
public final class PartNames {

    private static final String RAW = "org.lockkeeper.name";

    private PartNames() {
    }

    /** The name of a view, for people, whatever its tab tells besides. */
    public static String of(MPart part) {
        return part.getTransientData().get(RAW) instanceof String name ? name : part.getLocalizedLabel();
    }

    /**
     * Shows a number beside a view's name. UI thread.
     *
     * @param number 0 for none
     */
    public static void badge(MPart part, int number) {
        // a layout that was kept has the label as it was then, number included
        String raw = part.getPersistedState().computeIfAbsent(RAW, _ -> part.getLabel());
        if (!part.getTransientData().containsKey(RAW)) {
            part.setLabel(raw);
            part.getTransientData().put(RAW, part.getLocalizedLabel());
        }
        // never the key of the name: a tab shows a label that was changed as it is, untranslated
        part.setLabel(of(part) + (number == 0 ? "" : " (" + number + ")"));
    }
}
