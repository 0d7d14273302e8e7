package org.lockkeeper.api.help;

import java.util.List;

/**
 * Pages of the help. Register one as an OSGi service: its pages stand in the Help view, are found by its search and by the
 * search everywhere, and are printed with the manual. F1 in a view opens the page whose id is that of the view's part.
 */
public interface HelpPages {

    /**
     * All of them, in the order of the table of contents. Asked in the background, when somebody first wants help.
     */
    List<HelpPage> pages();
}
