package org.lockkeeper.ui.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the workbench as they lie in the sources: those in English, and beside each file its translations. */
final class LanguageFiles {

    /** The languages that there are translations of. */
    static final List<String> LANGUAGES = List.of("de", "cs");

    private static final Path BUNDLES = Path.of("..");
    private static final Pattern NUMBERED = Pattern.compile("Plural\\s*\\.\\s*(?:bind|form)\\(([^;]*);");
    private static final Pattern KEY = Pattern.compile("Messages\\.(\\w+)");

    /**
     * One text.
     *
     * @param file of the English one
     * @param key in it
     * @param numbered whether the code asks for the form of a number
     */
    record Text(Path file, String key, String english, Map<String, String> translations, boolean numbered) {

        /** The forms of the text in a language, one where no number counts. */
        List<String> forms(String text) {
            return numbered ? List.of(text.split("\\|", -1)) : List.of(text);
        }

        @Override
        public String toString() {
            return BUNDLES.relativize(file) + " " + key;
        }
    }

    private LanguageFiles() {
    }

    /** The files in English, of all bundles that ship. */
    static List<Path> english() {
        List<Path> found = new ArrayList<>();
        for (String bundle : List.of("ui", "ui.help", "ui.servers", "ui.clients", "ui.logs", "ui.upgrade",
                "ui.workbench", "rcp")) {
            Path root = BUNDLES.resolve("org.lockkeeper." + bundle);
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(p -> !p.startsWith(root.resolve("target")))
                        .filter(p -> p.endsWith("messages.properties") || p.endsWith("bundle.properties"))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Where the translation of a file lies. */
    static Path translation(Path english, String language) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_" + language + ".properties"));
    }

    /** The texts of a file; none where there is no such file. */
    static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** All texts that are in English and in all other languages. */
    static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (Path file : english()) {
            TreeSet<String> numbered = numbered(file);
            Map<String, Map<String, String>> others = LANGUAGES.stream()
                    .collect(Collectors.toMap(l -> l, l -> read(translation(file, l))));
            read(file).forEach((key, text) -> {
                Map<String, String> translations = new TreeMap<>();
                others.forEach((language, there) -> {
                    if (there.containsKey(key)) {
                        translations.put(language, there.get(key));
                    }
                });
                texts.add(new Text(file, key, text, translations, numbered.contains(key)));
            });
        }
        return texts;
    }

    // names of rows go to the grids, which ask for their form
    private static TreeSet<String> numbered(Path file) {
        TreeSet<String> keys = read(file).keySet().stream().filter(key -> key.endsWith("oun"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> sources = Files.walk(file.getParent())) {
            for (Path java : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher call = NUMBERED.matcher(Files.readString(java));
                while (call.find()) {
                    KEY.matcher(call.group(1)).results().forEach(r -> keys.add(r.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
