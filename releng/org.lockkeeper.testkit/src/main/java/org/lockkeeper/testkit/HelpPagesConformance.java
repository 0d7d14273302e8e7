package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;

/** What all {@link HelpPages} keep to. */
public abstract class HelpPagesConformance {

    /** For subclasses. */
    protected HelpPagesConformance() {
        // nothing to set up
    }

    /** The pages. */
    protected abstract HelpPages helpPages();

    /** Ids have a prefix of their own: of several pages of one id the first counts. */
    @Test
    protected void idsAreItsOwn() {
        for (HelpPage page : helpPages().pages()) {
            assertTrue(page.id().contains("."), "expected an id with a prefix of your own, such as com.acme.kiosks: " + page.id());
        }
    }

    /** Each page is there once, in a chapter, and begins with its title. */
    @Test
    protected void eachPageBeginsWithItsTitle() {
        Set<String> ids = new HashSet<>();
        assertFalse(helpPages().pages().isEmpty(), "there are no pages");
        for (HelpPage page : helpPages().pages()) {
            assertTrue(ids.add(page.id()), "twice: " + page.id());
            assertFalse(page.chapter().isBlank(), "it stands in no chapter: " + page.id());
            Ids.line(page.title());
            assertTrue(page.text().startsWith("# "), "it does not begin with its title as a heading: " + page.id());
        }
    }

    /** They always say the same. */
    @Test
    protected void pagesAreAlwaysTheSame() {
        assertEquals(helpPages().pages(), helpPages().pages());
    }
}
