package org.lockkeeper.ui.settings;

import java.util.List;
import org.eclipse.swt.widgets.Composite;

/**
 * A page of the preferences. Extensions register theirs as OSGi services of this type; it is there from then on, is
 * found by searching, and takes part in export and import.
 */
public interface SettingsPage {

    /** Stable and unique, with the name of the bundle in front where that is an extension. */
    String id();

    /** For people, a word or two. */
    String title();

    /** What can be chosen on it, in the order in which it is shown. */
    List<Setting<?>> settings();

    /**
     * Adds what no setting can show, below the settings.
     *
     * @param parent with a grid of one column
     */
    default void addMore(Composite parent) {
        // most pages have settings alone
    }

    /** What the page is found by beside its title and its settings. */
    default String words() {
        return "";
    }
}
