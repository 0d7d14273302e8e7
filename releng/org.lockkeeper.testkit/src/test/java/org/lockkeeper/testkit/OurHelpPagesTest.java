package org.lockkeeper.testkit;

import java.util.List;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.report.manual.Chapter;
import org.lockkeeper.report.manual.Manual;

/** Our own pages keep to what those of others have to keep to, but for the prefix, which tells others from them. */
class OurHelpPagesTest extends HelpPagesConformance {

    @Override
    protected HelpPages helpPages() {
        List<HelpPage> pages = Manual.of(List.of()).chapters().stream().map(Chapter::pages).flatMap(List::stream).toList();
        return () -> pages;
    }

    @Override
    protected void idsAreItsOwn() {
        // ours are those without a prefix
    }
}
