package org.lockkeeper.ui.logs.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockkeeper.ui.logs.internal.model.Decoration.Mark;
import org.lockkeeper.ui.theme.Token;

/** Writes highlighted lines as a page has them. */
final class PageColors {

    private final Map<Token, String> colors;
    private final boolean dark;

    /**
     * @param colors of the tokens as a style sheet writes them
     */
    PageColors(Map<Token, String> colors) {
        this.colors = colors;
        int ground = Integer.parseInt(colors.get(Token.BACKGROUND).substring(1), 16);
        this.dark = (ground >> 16 & 255) + (ground >> 8 & 255) + (ground & 255) < 3 * 128;
    }

    /** The style sheet. */
    String sheet() {
        StringBuilder out = new StringBuilder("body{background:").append(colors.get(Token.BACKGROUND))
                .append(";color:").append(colors.get(Token.FOREGROUND))
                .append("}pre{white-space:pre-wrap;margin:0;border-left:4px solid transparent;padding-left:6px}\n")
                .append("mark{background:none;font-weight:bold}\n");
        for (Token token : HighlightColor.PALETTE) {
            out.append('.').append(token.property()).append("{border-color:").append(colors.get(token))
                    .append(";color:").append(colors.get(token)).append("}\n");
        }
        return out.toString();
    }

    /**
     * A line.
     *
     * @param text all of it
     * @param decoration of it, or of its start where it is long
     */
    String line(String text, Decoration decoration) {
        Highlighter by = decoration.highlighter();
        StringBuilder out = new StringBuilder("<pre").append(by == null ? "" : style(by.color())).append('>');
        int at = 0;
        for (Mark mark : apart(decoration.marks().stream().filter(m -> m.span().to() <= text.length()).toList())) {
            out.append(escaped(text.substring(at, mark.span().from()))).append("<mark").append(style(mark.by().color()))
                    .append('>').append(escaped(text.substring(mark.span().from(), mark.span().to())))
                    .append("</mark>");
            at = mark.span().to();
        }
        return out.append(escaped(text.substring(at))).append("</pre>\n").toString();
    }

    // where parts overlap, the one on top stays
    private static List<Mark> apart(List<Mark> marks) {
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : marks.reversed()) {
            if (apart.stream().noneMatch(m -> m.span().from() < mark.span().to()
                    && mark.span().from() < m.span().to())) {
                apart.add(mark);
            }
        }
        apart.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
        return apart;
    }

    private String style(HighlightColor color) {
        return switch (color) {
            case HighlightColor.Themed(Token token) -> " class=\"" + token.property() + "\"";
            case HighlightColor.Own(int light, int ofDark) -> {
                String value = String.format("#%06x", dark ? ofDark : light);
                yield " style=\"border-color:" + value + ";color:" + value + "\"";
            }
        };
    }

    /** A text as a page has it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
