package org.lockkeeper.ui.navigation;

import java.util.List;
import java.util.Objects;
import org.eclipse.swt.widgets.Shell;

/** The pages of the help. Injected by type. To be used on the UI thread, but for {@link #find}. */
public interface Help {

    /**
     * A page that was found.
     *
     * @param place to be shown
     * @param title for people
     * @param chapter title of its chapter
     */
    record Topic(String place, String title, String chapter) {

        /** Checks that nothing is missing. */
        public Topic {
            Objects.requireNonNull(place);
            Objects.requireNonNull(title);
            Objects.requireNonNull(chapter);
        }
    }

    /**
     * Shows a page in the Help view.
     *
     * @param place id of a page, or id and heading: {@code log-tools#clocks}; where there is none, the table of contents
     */
    void show(String place);

    /** Shows the page about a view, by the element id of its part. */
    void showOfView(String partId);

    /** Shows a page over a dialog, which stays open. */
    void showOver(Shell dialog, String place);

    /**
     * The pages that hold all words of a text, best first; none for a blank text. On any thread; the first time, all pages
     * are read.
     */
    List<Topic> find(String words);
}
