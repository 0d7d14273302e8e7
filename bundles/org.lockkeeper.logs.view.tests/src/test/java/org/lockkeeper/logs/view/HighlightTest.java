package org.lockkeeper.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.search.Patterns.Span;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.Highlighters;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.logs.view.viewport.TextSelection;

/** Highlighters, their files, and the text that people select to be highlighted; needs no window. */
class HighlightTest {

    private static final String LINE = "[08/Sep/2011 11:00:00] SMTP: User a.b@c.example, from 192.0.2.1.";

    private static List<Highlighter> read(String text) throws Exception {
        return Highlighters.read(new StringReader(text), "mine");
    }

    private static String problem(String text) {
        return assertThrows(ProblemException.class, () -> read(text)).getMessage();
    }

    @Test
    void everyKindOfHighlighterSurvivesItsFile() throws Exception {
        List<Highlighter> set = List.of(
                new Highlighter("own", new FindText(" blank ", false, true), new HighlightColor.Own(0xb42318, 0xff8a80),
                        false, true),
                new Highlighter("quoted", new FindText("\"x\"", false, false), HighlightColor.of(PaletteColor.TEAL),
                        true, false),
                new Highlighter("[brackets]", new FindText("a: (b|c)", true, false),
                        HighlightColor.of(PaletteColor.MUTED), true, true));
        assertEquals(set, read(Highlighters.write(set)));
        assertEquals(set, read("\ufeff" + Highlighters.write(set)), "editors put marks before UTF-8");
    }

    @Test
    void anErrorNamesItsLineAndWhatWasExpected() {
        assertTrue(problem("\n[a]\ntext: x\ncolour: red\n").startsWith("mine, line 4: text:, regex:"));
        assertTrue(problem("text: x\n").startsWith("mine, line 1:"));
        assertTrue(problem("[a]\n\n[b]\ntext: x\n").startsWith("mine, line 1: [a] needs"));
        assertTrue(problem("[a]\ntext: x\nregex: y\n").contains("either text: or regex:"));
        assertTrue(problem("[a]\ntext: x\ntext: y\n").startsWith("mine, line 3:"));
        assertTrue(problem("[a]\ntext: x\nenabled: perhaps\n").contains("yes or no"));
        assertTrue(problem("[a]\ntext: x\ncolor: #12\n").startsWith("mine, line 3:"));
        String regex = problem("[a]\ncolor: blocked\nregex: a(b\n");
        assertTrue(regex.startsWith("mine, line 3:") && regex.contains("missing closing )"), regex);
    }

    @Test
    void ownColoursAreOneForBothThemesOrOneForEach() {
        assertEquals(Optional.of(new HighlightColor.Own(0x112233, 0x112233)), HighlightColor.parse("#112233"));
        assertEquals(Optional.of(new HighlightColor.Own(0x112233, 0xaabbcc)), HighlightColor.parse("#112233, #AABBCC"));
        assertEquals(Optional.of(HighlightColor.of(PaletteColor.PINK)), HighlightColor.parse("pink"));
        assertEquals(Optional.empty(), HighlightColor.parse("background"));
    }

    @Test
    void aPlainTextIsFoundInAnyCaseUnlessCasesAreMatched() throws Exception {
        assertTrue(new FindText("user A.B", false, false).isIn(LINE));
        assertFalse(new FindText("user A.B", false, true).isIn(LINE));
        assertTrue(new FindText("2.0.2.1.", false, false).isIn(LINE));
        assertFalse(new FindText("2.0.2.1..", false, false).isIn(LINE));
        assertTrue(new FindText("STRASSE \u00c4", false, false).isIn("strasse \u00e4"));
    }

    @Test
    void aWordIsAnAccountOrAnAddressAsAWhole() {
        TextSelection selection = new TextSelection();
        selection.word(7, LINE, LINE.indexOf("b@c"));
        assertEquals("a.b@c.example", selection.of(7, LINE));
        assertNull(selection.in(8), "another line has nothing selected");
        selection.word(7, LINE, LINE.length() - 2);
        assertEquals("192.0.2.1", selection.of(7, LINE));
        selection.word(7, LINE, LINE.indexOf(' '));
        assertEquals("", selection.of(7, LINE));
    }

    @Test
    void wordsAreSelectedByKeysInBothDirections() {
        TextSelection selection = new TextSelection();
        for (String word : List.of("08/Sep/2011", "11:00:00", "SMTP", "User")) {
            selection.step(0, LINE, true, false);
            assertEquals(word, selection.of(0, LINE));
        }
        selection.step(0, LINE, true, true);
        assertEquals("User a.b@c.example", selection.of(0, LINE));
        selection.stretch(0, LINE, -3);
        assertEquals("User a.b@c.exam", selection.of(0, LINE));
        selection.clear();
        selection.step(0, LINE, false, false);
        assertEquals("192.0.2.1", selection.of(0, LINE));
        selection.step(0, LINE, false, false);
        assertEquals("from", selection.of(0, LINE));
    }

    @Test
    void draggingSelectsFromWhereItBegan() {
        TextSelection selection = new TextSelection();
        selection.begin(3, 10);
        assertNull(selection.in(3));
        selection.extend(3, 4);
        assertEquals(new Span(4, 10), selection.in(3));
        selection.extend(4, 4);
        assertNull(selection.in(4));
    }
}
