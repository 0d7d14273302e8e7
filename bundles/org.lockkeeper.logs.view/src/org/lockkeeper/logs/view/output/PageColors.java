package org.lockkeeper.logs.view.output;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.logs.view.mark.Decoration;
import org.lockkeeper.logs.view.mark.Decoration.Mark;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.PaletteColor;

/** Writes highlighted lines as a page has them. */
final class PageColors {

    private final PageTheme theme;

    PageColors(PageTheme theme) {
        this.theme = theme;
    }

    /** The style sheet. */
    String sheet() {
        StringBuilder out = new StringBuilder("body{background:").append(theme.background())
                .append(";color:").append(theme.foreground())
                .append("}pre{white-space:pre-wrap;margin:0;border-left:4px solid transparent;padding-left:6px}\n")
                .append("mark{background:none;font-weight:bold}\n");
        for (PaletteColor color : PaletteColor.values()) {
            String value = theme.palette().get(color);
            out.append('.').append(color.styleClass()).append("{border-color:").append(value)
                    .append(";color:").append(value).append("}\n");
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
            case HighlightColor.Themed(PaletteColor themed) -> " class=\"" + themed.styleClass() + "\"";
            case HighlightColor.Own(int light, int ofDark) -> {
                String value = String.format("#%06x", theme.isDark() ? ofDark : light);
                yield " style=\"border-color:" + value + ";color:" + value + "\"";
            }
        };
    }

    /** A text as a page has it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
