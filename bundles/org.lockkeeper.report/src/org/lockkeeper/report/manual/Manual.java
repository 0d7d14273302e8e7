package org.lockkeeper.report.manual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.lockkeeper.api.help.HelpPage;

/**
 * All pages of the help, in chapters. Immutable; may be used from any thread.
 */
public final class Manual {

    /** Id of the page that one begins at: the table of contents. */
    public static final String CONTENTS = "contents";

    private final List<Chapter> chapters;
    private final Map<String, HelpPage> pages;
    private final HelpPage contents;
    private final ManualSearch search;

    private Manual(List<Chapter> chapters, Map<String, HelpPage> pages, HelpPage contents) {
        this.chapters = List.copyOf(chapters);
        this.pages = pages;
        this.contents = contents;
        this.search = new ManualSearch(chapters);
    }

    /**
     * The written pages, then others, each chapter where its first page stands; of several pages of one id the first
     * counts.
     *
     * @param others made from the rules, the fields and the commands, and what bundles bring
     */
    public static Manual of(Collection<HelpPage> others) {
        Map<String, HelpPage> pages = new LinkedHashMap<>();
        WrittenPages.all().forEach(page -> pages.put(page.id(), page));
        ChangesPage.page().ifPresent(page -> pages.put(page.id(), page));
        others.forEach(page -> pages.putIfAbsent(page.id(), page));
        Map<String, List<HelpPage>> byChapter = new LinkedHashMap<>();
        pages.values().forEach(page -> byChapter.computeIfAbsent(page.chapter(), _ -> new ArrayList<>()).add(page));
        List<Chapter> chapters = byChapter.entrySet().stream().map(e -> new Chapter(e.getKey(), e.getValue())).toList();
        return new Manual(chapters, pages, contents(chapters));
    }

    private static HelpPage contents(List<Chapter> chapters) {
        StringBuilder text = new StringBuilder(WrittenPages.introduction());
        for (Chapter chapter : chapters) {
            text.append("\n\n## ").append(Markdown.escape(chapter.title())).append("\n\n");
            chapter.pages().forEach(page -> text.append("- [").append(Markdown.escape(page.title())).append("](")
                    .append(page.id()).append(".md)\n"));
        }
        return new HelpPage(CONTENTS, "", WrittenPages.title(), text.toString());
    }

    /** The chapters, in order; the table of contents is in none. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The table of contents. */
    public HelpPage contents() {
        return contents;
    }

    /** A page by its id; empty where there is none. */
    public Optional<HelpPage> page(String id) {
        return id.equals(CONTENTS) ? Optional.of(contents) : Optional.ofNullable(pages.get(id));
    }

    /**
     * The page about a view.
     *
     * @param part element id of its part
     * @return the table of contents where there is none
     */
    public HelpPage pageOfView(String part) {
        return page(part).or(() -> page(part.substring(part.lastIndexOf('.') + 1))).orElse(contents);
    }

    /**
     * The pages that hold all words of a text, those that have them in their title first.
     *
     * @param words in any order, beginnings of words; nothing is found for none
     */
    public List<Hit> find(String words) {
        return search.find(words);
    }

    /** The links that lead nowhere, each with its page: {@code clients: nothing.md}. */
    public List<String> deadLinks() {
        List<String> dead = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (HelpPage page : chapter.pages()) {
                for (String link : Markdown.links(Markdown.parse(page.text()))) {
                    if (!Place.isOutside(link) && !exists(Place.of(link, page.id()))) {
                        dead.add(page.id() + ": " + link);
                    }
                }
            }
        }
        return dead;
    }

    private boolean exists(Place place) {
        Optional<Node> page = page(place.page()).map(p -> Markdown.parse(p.text()));
        return page.isPresent() && (place.anchor().isEmpty() || Markdown.anchors(page.get()).contains(place.anchor()));
    }
}
