package org.lockkeeper.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lockkeeper.logs.view.viewport.LineWrap;
import org.lockkeeper.logs.view.viewport.Viewport;

/** Long lines that are broken to fit the width: where they are broken, and what is in sight then. Needs no window. */
class WrapTest {

    private static final int ROOM = 10;

    private static Viewport sight(int... heights) {
        Viewport sight = new Viewport();
        sight.room(ROOM);
        sight.count(heights.length);
        sight.heights(place -> heights[(int) place]);
        return sight;
    }

    private static int[] heights(int count, int each) {
        int[] heights = new int[count];
        java.util.Arrays.fill(heights, each);
        return heights;
    }

    // rows from the first that is seen to the start of a line
    private static long rowsTo(Viewport sight, int[] heights, long place) {
        long rows = -sight.hidden();
        for (long at = sight.top(); at < place; at++) {
            rows += heights[(int) at];
        }
        return rows;
    }

    @Test
    void breaksAreAtBlanksOrBetweenAnyCharacters() {
        assertEquals(1, LineWrap.starts("", 40).length);
        assertEquals(1, LineWrap.starts("x".repeat(40), 40).length);
        int[] hard = LineWrap.starts("x".repeat(41), 40);
        assertEquals(2, hard.length);
        assertEquals(40, hard[1]);
        String words = "x".repeat(30) + " " + "y".repeat(30);
        assertEquals(31, LineWrap.starts(words, 40)[1], "after the blank");
        String early = "x ".repeat(3) + "y".repeat(60);
        assertEquals(40, LineWrap.starts(early, 40)[1], "a blank far from the end leaves too much empty");
        String pairs = "x".repeat(39) + "\ud83d\ude00".repeat(10);
        assertEquals(39, LineWrap.starts(pairs, 40)[1], "no character is cut in two");
    }

    @Test
    void noCharacterIsLostAndNoRowIsWiderThanTheView() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(600);
            for (int i = 0; i < length; i++) {
                text.append(random.nextInt(8) == 0 ? ' ' : 'x');
            }
            int width = 24 + random.nextInt(80);
            int[] starts = LineWrap.starts(text.toString(), width);
            assertEquals(0, starts[0]);
            for (int i = 0; i < starts.length; i++) {
                int end = i + 1 < starts.length ? starts[i + 1] : text.length();
                assertTrue(end > starts[i] || text.isEmpty(), "row " + i + " of " + text);
                assertTrue(end - starts[i] <= (i == 0 ? width : width - LineWrap.INDENT), "row " + i + " of " + text);
            }
        }
    }

    @Test
    void scrollingGoesByRowsWithTheFirstLineSeenInPart() {
        Viewport sight = sight(3, 4, 1, 5, 2, 6, 1, 1);
        sight.scrollBy(4);
        assertEquals(1, sight.top());
        assertEquals(1, sight.hidden());
        sight.scrollBy(-2);
        assertEquals(0, sight.top());
        assertEquals(2, sight.hidden());
        sight.scrollBy(-9);
        assertEquals(0, sight.top());
        assertEquals(0, sight.hidden());
        sight.scrollBy(1000);
        assertTrue(sight.isAtEnd());
        // 6 + 1 + 1 rows and two of the line before: as many as there is room for
        assertEquals(4, sight.top());
        assertEquals(0, sight.hidden());
    }

    @Test
    void theCurrentLineIsSeenWholeWhereItCanBe() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int[] heights = new int[1 + random.nextInt(60)];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = 1 + (random.nextInt(4) == 0 ? random.nextInt(2 * ROOM) : random.nextInt(3));
            }
            Viewport sight = sight(heights);
            for (int step = 0; step < 30; step++) {
                int place = random.nextInt(heights.length);
                switch (random.nextInt(3)) {
                    case 0 -> sight.moveTo(place, false);
                    case 1 -> sight.reveal(place);
                    default -> {
                        sight.scrollBy(random.nextInt(40) - 20);
                        sight.moveTo(place, false);
                    }
                }
                sight.heightsChanged();
                long start = rowsTo(sight, heights, place);
                assertTrue(sight.top() <= place && (start >= 0 || sight.isAtEnd()), "line " + place + " at " + start);
                assertTrue(start < ROOM, "line " + place + " at " + start);
                if (heights[place] <= ROOM) {
                    assertTrue(start + heights[place] <= ROOM, "line " + place + " at " + start);
                }
                assertTrue(sight.hidden() >= 0 && sight.hidden() < heights[(int) sight.top()]);
            }
        }
    }

    @Test
    void theEndStaysInSightWhenItsLinesTurnOutToBeHigh() {
        int[] heights = heights(100, 1);
        Viewport sight = sight(heights);
        sight.moveTo(99, false);
        assertEquals(90, sight.top());
        java.util.Arrays.fill(heights, 4);
        sight.heightsChanged();
        assertTrue(sight.isAtEnd());
        assertEquals(97, sight.top());
        assertEquals(2, sight.hidden());
        sight.scrollBy(-3);
        java.util.Arrays.fill(heights, 5);
        sight.heightsChanged();
        assertFalse(sight.isAtEnd(), "whoever scrolled away is not taken back");
    }

    @Test
    void aLineThatIsHigherThanTheViewIsReadBeforeItIsLeft() {
        Viewport sight = sight(1, 25, 1);
        sight.moveTo(1, false);
        assertTrue(sight.goesOnBelow());
        sight.scrollBy(ROOM);
        assertTrue(sight.goesOnBelow() && sight.goesOnAbove());
        sight.scrollBy(ROOM);
        assertFalse(sight.goesOnBelow());
        assertEquals(1, sight.current());
    }

    @Test
    void unwrappedAgainTheCurrentLineIsStillInSight() {
        Viewport sight = sight(heights(1000, 7));
        sight.moveTo(500, false);
        sight.heights(null);
        assertTrue(sight.top() <= 500 && 500 < sight.bottom());
        assertEquals(0, sight.hidden());
        assertEquals(ROOM, sight.bottom() - sight.top());
    }

    @Test
    void tenMillionLinesAreNotLaidOut() {
        long[] asked = {0};
        Viewport sight = new Viewport();
        sight.room(50);
        sight.count(10_000_000);
        sight.heights(_ -> {
            asked[0]++;
            return 3;
        });
        sight.moveTo(9_999_999, false);
        sight.scrollTo(5_000_000);
        sight.scrollBy(-7);
        assertEquals(4_999_997, sight.top());
        assertEquals(2, sight.hidden());
        assertTrue(asked[0] < 1_000, asked[0] + " lines were laid out");
    }
}
