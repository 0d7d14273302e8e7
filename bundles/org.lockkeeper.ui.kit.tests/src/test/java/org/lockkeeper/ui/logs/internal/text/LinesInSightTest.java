package org.lockkeeper.ui.logs.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.logs.view.viewport.Viewport;

/** What is read out of a log: the lines in sight, the caret at the current one. */
class LinesInSightTest {

    private static Viewport sight(long lines, int room, long current) {
        Viewport sight = new Viewport();
        sight.room(room);
        sight.count(lines);
        sight.moveTo(current, false);
        return sight;
    }

    @Test
    void allLinesInSightAreThereAndTheCaretIsAtTheCurrentOne() {
        LinesInSight lines = LinesInSight.of(sight(100, 4, 2), "the current, selected", place -> "line " + place);

        assertThat(lines.lines()).containsExactly("line 0", "line 1", "the current, selected", "line 3");
        assertThat(lines.text().substring(lines.caret())).startsWith("the current");
        LinesInSight.Place place = LinesInSight.lineAt(lines.text(), lines.caret());
        assertThat(lines.text().substring(place.start(), place.end())).isEqualTo("the current, selected\n");
    }

    @Test
    void whatHasNotComeYetIsLeftOutAndALineOutOfSightIsAlone() {
        assertThat(LinesInSight.of(sight(3, 4, 1), "current", place -> place == 0 ? null : "last").lines())
                .containsExactly("current", "last");
        Viewport scrolled = sight(100, 4, 0);
        scrolled.scrollTo(50);
        assertThat(LinesInSight.of(scrolled, "current", place -> "line").lines()).containsExactly("current");
        assertThat(LinesInSight.of(new Viewport(), "", place -> "line").text()).isEmpty();
    }

    @Test
    void linesAndWordsAreFoundByTheirPlace() {
        String text = "one two\nthree";

        assertThat(LinesInSight.lineAt(text, 0)).isEqualTo(new LinesInSight.Place(0, 8));
        assertThat(LinesInSight.lineAt(text, 8)).isEqualTo(new LinesInSight.Place(8, 13));
        assertThat(LinesInSight.lineAt(text, 99)).isEqualTo(new LinesInSight.Place(8, 13));
        assertThat(LinesInSight.wordAt(text, 5)).isEqualTo(new LinesInSight.Place(4, 8));
        assertThat(LinesInSight.further(text, 0, 1, LinesInSight::lineAt)).isEqualTo(new LinesInSight.Place(8, 13));
        assertThat(LinesInSight.further(text, 9, 1, LinesInSight::lineAt)).as("none").isEqualTo(new LinesInSight.Place(13, 13));
        assertThat(LinesInSight.further(text, 9, -1, LinesInSight::lineAt)).isEqualTo(new LinesInSight.Place(0, 8));
        assertThat(LinesInSight.further(text, 0, -1, LinesInSight::lineAt)).as("none").isEqualTo(new LinesInSight.Place(0, 0));
        assertThat(LinesInSight.further(text, 5, -1, LinesInSight::wordAt)).isEqualTo(new LinesInSight.Place(0, 4));
        assertThat(LinesInSight.wordAt("", 3)).isEqualTo(new LinesInSight.Place(0, 0));
    }
}
