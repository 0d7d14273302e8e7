package org.lockkeeper.report.pdf;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.rules.Verdict;

/**
 * How text looks.
 *
 * @param size of the letters, in points
 * @param bold whether they are bold
 * @param red from 0 to 1, as are the others; all of them dark enough to be read on white
 */
record PdfStyle(float size, boolean bold, float red, float green, float blue) {

    private static final float INK = 0.1f;

    /** The title of a paper. */
    static final PdfStyle TITLE = new PdfStyle(19, true, INK, INK, INK);
    /** The answer at its top. */
    static final PdfStyle ANSWER = new PdfStyle(11.5f, true, INK, INK, INK);
    /** The heading of a section. */
    static final PdfStyle HEADING = new PdfStyle(13, true, INK, INK, INK);
    /** Paragraphs and lists. */
    static final PdfStyle BODY = new PdfStyle(9.5f, false, INK, INK, INK);
    /** What a paper rests on, at its end. */
    static final PdfStyle FINE = new PdfStyle(8, false, INK, INK, INK);
    /** Cells. */
    static final PdfStyle CELL = new PdfStyle(8, false, INK, INK, INK);
    /** Heads of columns. */
    static final PdfStyle HEAD = new PdfStyle(8, true, INK, INK, INK);
    /** The foot of a page. */
    static final PdfStyle FOOT = new PdfStyle(7.5f, false, 0.35f, 0.35f, 0.35f);

    /** How far lines are apart. */
    float line() {
        return size * 1.32f;
    }

    /** How far below the top of a line its letters stand. */
    float base() {
        return size * 1.02f;
    }

    /** The same in the colour of a verdict; {@code null} leaves it as it is. */
    PdfStyle of(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> this;
            case BLOCKED -> in(0.66f, 0.06f, 0.1f);
            case UNKNOWN -> in(0.5f, 0.3f, 0f);
            case MANUAL -> in(0.1f, 0.3f, 0.6f);
            case AUTOMATIC -> in(0.05f, 0.4f, 0.2f);
            case UNAFFECTED -> in(0.3f, 0.3f, 0.3f);
        };
    }

    private PdfStyle in(float r, float g, float b) {
        return new PdfStyle(size, bold, r, g, b);
    }
}
