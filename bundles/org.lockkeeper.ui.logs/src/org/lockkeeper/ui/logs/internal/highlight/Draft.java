package org.lockkeeper.ui.logs.internal.highlight;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.search.Patterns;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.PaletteColor;

/**
 * A highlighter as it is being typed, right or wrong.
 *
 * @param name for people
 * @param text what a line has to have
 * @param regex whether that is a regular expression
 * @param matchCase whether letters have to be of the same case
 * @param palette a colour of the palette; {@code null} for own ones
 * @param light own colour in the light theme, as typed
 * @param dark own colour in the dark theme, as typed
 * @param wholeLine whether it colours the line, or only the text where it stands
 * @param enabled whether it counts
 */
record Draft(String name, String text, boolean regex, boolean matchCase, PaletteColor palette, String light, String dark,
        boolean wholeLine, boolean enabled) {

    /** One to be filled in. */
    static Draft empty(String name, PaletteColor palette) {
        return new Draft(name, "", false, false, palette, "", "", true, true);
    }

    /** One that is there already. */
    static Draft of(Highlighter h) {
        FindText find = h.find();
        return switch (h.color()) {
            case HighlightColor.Themed(PaletteColor palette) -> new Draft(h.description(), find.text(), find.isRegex(),
                    find.isMatchCase(), palette, "", "", h.wholeLine(), h.enabled());
            case HighlightColor.Own(int light, int dark) -> new Draft(h.description(), find.text(), find.isRegex(),
                    find.isMatchCase(), null, hex(light), hex(dark), h.wholeLine(), h.enabled());
        };
    }

    /** A colour as people write it. */
    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    /** A colour as it was typed; empty where it is none. */
    static Optional<HighlightColor.Own> color(String light, String dark) {
        return HighlightColor.parse((light.strip() + " " + dark.strip()).strip())
                .map(c -> c instanceof HighlightColor.Own own ? own : null);
    }

    /** The same, on or off. */
    Draft enabled(boolean on) {
        return new Draft(name, text, regex, matchCase, palette, light, dark, wholeLine, on);
    }

    /** The same under another name. */
    Draft named(String other) {
        return new Draft(other, text, regex, matchCase, palette, light, dark, wholeLine, enabled);
    }

    /** What is wrong with the text, for people; {@code ""} for nothing. */
    String textProblem() {
        if (text.isEmpty()) {
            return HighlightMessages.PatternMissing;
        }
        return regex ? Patterns.problem(text).map(p -> NLS.bind(HighlightMessages.PatternWrong, p)).orElse("") : "";
    }

    /** What is wrong with an own colour, for people; {@code ""} for nothing. */
    String colorProblem() {
        for (String own : palette == null ? new String[] {light, dark} : new String[0]) {
            if (!own.strip().matches("#[0-9a-fA-F]{6}")) {
                return NLS.bind(HighlightMessages.BadColor, own);
            }
        }
        return "";
    }

    /** What is wrong first; {@code ""} for nothing. */
    String problem() {
        return name.isBlank() ? HighlightMessages.NameMissing : !textProblem().isEmpty() ? textProblem()
                : colorProblem();
    }

    /** The text to find. */
    FindText find() throws ProblemException {
        return new FindText(text, regex, matchCase);
    }

    /** The highlighter; empty where something is wrong. */
    Optional<Highlighter> build() {
        if (!problem().isEmpty()) {
            return Optional.empty();
        }
        try {
            HighlightColor color = palette != null ? HighlightColor.of(palette) : color(light, dark).orElseThrow();
            return Optional.of(new Highlighter(name.strip(), find(), color, wholeLine, enabled));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
