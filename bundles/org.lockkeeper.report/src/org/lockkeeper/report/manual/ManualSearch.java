package org.lockkeeper.report.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.help.HelpPage;

/** Finds pages by words. All pages together are a few hundred kilobytes, so they are simply read. */
final class ManualSearch {

    private static final int BEFORE = 40;
    private static final int EXCERPT = 160;

    private record Text(HelpPage page, String title, String plain, String folded) {

        boolean has(List<Pattern> words) {
            return words.stream().allMatch(w -> w.matcher(title).find() || w.matcher(folded).find());
        }

        /** Less is better: whether all words are in the title, then how many are. */
        long rank(List<Pattern> words) {
            return -words.stream().filter(w -> w.matcher(title).find()).count();
        }
    }

    private final List<Text> texts = new ArrayList<>();

    ManualSearch(List<Chapter> chapters) {
        for (Chapter chapter : chapters) {
            for (HelpPage page : chapter.pages()) {
                String plain = LaidOutPage.of(page).text().replaceAll("\\s+", " ");
                texts.add(new Text(page, (page.title() + " " + page.id()).toLowerCase(Locale.ROOT), plain,
                        plain.toLowerCase(Locale.ROOT)));
            }
        }
    }

    List<Hit> find(String typed) {
        List<Pattern> words = Pattern.compile("\\s+").splitAsStream(typed.toLowerCase(Locale.ROOT).strip())
                .filter(w -> !w.isEmpty()).map(w -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(w))).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return texts.stream().filter(t -> t.has(words)).sorted(Comparator.comparingLong(t -> t.rank(words)))
                .map(t -> new Hit(t.page(), excerpt(t, words))).toList();
    }

    private static String excerpt(Text text, List<Pattern> words) {
        int at = 0;
        for (Pattern word : words) {
            Matcher found = word.matcher(text.folded());
            // the title is told anyway
            if (found.find(Math.min(text.page().title().length(), text.folded().length()))) {
                at = found.start();
                break;
            }
        }
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.plain().length(), from + EXCERPT);
        return (from > 0 ? "\u2026" : "") + text.plain().substring(from, to).strip()
                + (to < text.plain().length() ? "\u2026" : "");
    }
}
