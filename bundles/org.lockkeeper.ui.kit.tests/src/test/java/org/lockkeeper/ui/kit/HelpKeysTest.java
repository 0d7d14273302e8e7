package org.lockkeeper.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that the pages of the help name are those of the product. */
class HelpKeysTest {

    private static final Path PAGES = Path.of("../org.lockkeeper.report/src/org/lockkeeper/report/manual/pages");
    private static final String NAMED = "(?:Page Up|Page Down|[A-Z][a-z]+|[A-Z0-9])";
    private static final Pattern KEY = Pattern.compile("\\b(?:(?:(?:Ctrl|Alt|Shift)\\+)+(?:F\\d{1,2}\\b|" + NAMED + ")|F\\d{1,2}\\b)");
    private static final Pattern OF_COMMAND = Pattern.compile("\\*\\*([^*]+)\\*\\* \\((" + KEY.pattern() + ")\\)");
    private static final Pattern BOUND = Pattern.compile("keySequence=\"([^\"]+)\"[^>]* command=\"([^\"]+)\"(?:>(?:(?!</elements>).)*"
            + "\\.part\" value=\"org\\.lockkeeper\\.part\\.(\\w+)\")?");
    private static final Pattern ITEM = Pattern.compile("menu:HandledMenuItem\"[^>]* label=\"%([^\"]+)\"[^>]* command=\"([^\"]+)\"");
    /** What fields, tables and lists do by themselves, whatever is bound. */
    private static final Set<String> OF_CONTROLS = Set.of("Ctrl+Space", "Ctrl+Home", "Ctrl+End", "Shift+F10", "Shift+Tab",
            "Alt+Up", "Alt+Down");

    /** The keys of the product: commands and views by key, labels of menus by command. */
    private record Bindings(Map<String, Set<String>> commands, Map<String, String> views, Map<String, Set<String>> labels) {

        static Bindings ofProduct() throws IOException {
            Bindings all = new Bindings(new TreeMap<>(), new HashMap<>(), new HashMap<>());
            try (Stream<Path> bundles = Files.list(Path.of(".."))) {
                for (Path bundle : bundles.filter(b -> b.getFileName().toString().startsWith("org.lockkeeper.ui")).toList()) {
                    Path model = bundle.resolve("fragment.e4xmi");
                    if (Files.exists(model)) {
                        all.add(Files.readString(model), texts(bundle.resolve("OSGI-INF/l10n/bundle.properties")));
                    }
                }
            }
            return all;
        }

        private static Properties texts(Path file) throws IOException {
            Properties texts = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            }
            return texts;
        }

        private void add(String model, Properties texts) {
            Matcher bound = BOUND.matcher(model);
            while (bound.find()) {
                String key = written(bound.group(1));
                commands.computeIfAbsent(key, _ -> new TreeSet<>()).add(bound.group(2));
                if (bound.group(3) != null) {
                    views.put(bound.group(3), key);
                }
            }
            Matcher item = ITEM.matcher(model);
            while (item.find()) {
                labels.computeIfAbsent(plain(texts.getProperty(item.group(1), "")), _ -> new TreeSet<>()).add(item.group(2));
            }
        }

        private static String written(String sequence) {
            return sequence.replace("M1", "Ctrl").replace("M2", "Shift").replace("M3", "Alt").replace("ARROW_LEFT", "Left")
                    .replace("ARROW_RIGHT", "Right").replace("HOME", "Home").replace("PAGE_UP", "Page Up")
                    .replace("PAGE_DOWN", "Page Down").replaceAll("CR$", "Enter");
        }

        private static String plain(String label) {
            return label.replace("&", "").toLowerCase(Locale.ENGLISH);
        }

        /** What a page says of keys that is not so. */
        List<String> wrong(String page) {
            List<String> wrong = new ArrayList<>();
            Matcher key = KEY.matcher(page);
            while (key.find()) {
                if (!commands.containsKey(key.group()) && !OF_CONTROLS.contains(key.group())) {
                    wrong.add(key.group() + " is bound to nothing");
                }
            }
            Matcher named = OF_COMMAND.matcher(page);
            while (named.find()) {
                Set<String> meant = labels.getOrDefault(plain(named.group(1)), Set.of());
                Set<String> does = commands.getOrDefault(named.group(2), Set.of());
                if (!meant.isEmpty() && meant.stream().noneMatch(does::contains)) {
                    wrong.add(named.group(2) + " is not the key of \"" + named.group(1) + "\" but of " + does);
                }
            }
            return wrong;
        }
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> all = Files.list(PAGES)) {
            for (Path page : all.filter(p -> p.toString().endsWith(".md")).toList()) {
                pages.put(page.getFileName().toString().replace(".md", ""), Files.readString(page));
            }
        }
        return pages;
    }

    @Test
    void everyKeyOfAPageDoesWhatThePageSays() throws IOException {
        Bindings bindings = Bindings.ofProduct();
        Map<String, List<String>> wrong = new TreeMap<>();
        long keys = 0;
        for (Map.Entry<String, String> page : pages().entrySet()) {
            keys += KEY.matcher(page.getValue()).results().count();
            List<String> found = bindings.wrong(page.getValue());
            if (!found.isEmpty()) {
                wrong.put(page.getKey(), found);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(keys).isGreaterThan(60);
    }

    @Test
    void thePageOfAViewNamesTheKeyOfTheView() throws IOException {
        Map<String, String> pages = pages();
        Map<String, String> views = Bindings.ofProduct().views();
        assertThat(views).hasSizeGreaterThanOrEqualTo(10);
        views.forEach((view, key) -> assertThat(pages.get(view)).as("the page of " + view).contains(key));
    }

    @Test
    void aWrongKeyIsNoticed() throws IOException {
        Bindings bindings = Bindings.ofProduct();
        assertThat(bindings.wrong("**Import Folder\u2026** (Ctrl+I), Ctrl+3, F1, Ctrl+Shift+Enter, Ctrl+Page Down")).isEmpty();
        assertThat(bindings.wrong("Press Ctrl+Shift+F12.")).containsExactly("Ctrl+Shift+F12 is bound to nothing");
        assertThat(bindings.wrong("**Import Folder\u2026** (Ctrl+E)")).singleElement().asString()
                .startsWith("Ctrl+E is not the key of \"Import Folder\u2026\" but of ");
    }
}
