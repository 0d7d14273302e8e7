package org.lockkeeper.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page as Markdown: headings, lists, and nothing in names that Markdown takes for its own. */
class MarkdownTextTest {

    private final MarkdownText markdown = new MarkdownText();

    @Test
    void headingsParagraphsAndLists() {
        markdown.heading("Blocked", 1);
        markdown.strong("o.lund on PC7", 0);
        markdown.line("Loses e-mail.", 0);
        markdown.heading("What to do", 2);
        markdown.line("Install the Updater Service.", 1);
        markdown.line("By a technician", 2);
        markdown.line("", 0);
        markdown.heading("Why", 2);
        markdown.line("1. LK-101", 0);

        assertThat(markdown.text()).isEqualTo("""
                # Blocked

                **o.lund on PC7**

                Loses e-mail.

                ## What to do

                - Install the Updater Service.
                  - By a technician

                ## Why

                1\\. LK-101
                """);
    }

    @Test
    void whatMarkdownTakesForItsOwnIsEscaped() {
        markdown.line("a_b*c@x.example <PC1> [x] | `y` # no", 0);
        markdown.line("# heading", 0);

        assertThat(markdown.text()).isEqualTo("a\\_b\\*c@x.example \\<PC1\\> \\[x\\] \\| \\`y\\` # no\n\n\\# heading\n");
    }

    @Test
    void aPageThatIsWrittenAnewHasNothingOfTheOldOne() {
        markdown.line("old", 1);
        markdown.clear();
        markdown.line("new", 0);

        assertThat(markdown.text()).isEqualTo("new\n");
    }
}
