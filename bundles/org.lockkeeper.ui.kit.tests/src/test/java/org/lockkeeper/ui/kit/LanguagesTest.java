package org.lockkeeper.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.text.Plural;

/** The translations of the workbench: complete, usable wherever the English text is, and translated at all. */
@ExtendWith(SoftAssertionsExtension.class)
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");
    private static final Pattern MENU = Pattern.compile("parentElementId=\"(org\\.lockkeeper\\.menu[\\w.]*)\"(.*?)</fragments>",
            Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("label=\"%(menu\\.[\\w.]+)\"");
    private static final String ENDS = ".\u2026:?!";
    private static final List<String> NAMES = List.of("Kerio Connect", "Outlook", "Updater Service", "Offline Edition",
            "Lockkeeper", "LOCKKEEPER_EXTENSIONS", "Synchronization Plug-in", "Queue-ID", "Message-ID", "UTF-8", "Mbit/s");
    /** Of how many forms a text with a number may be. */
    private static final Map<String, Set<Integer>> FORMS = Map.of("de", Set.of(1, 2), "cs", Set.of(1, 3));

    // all that is wrong is told at once
    @InjectSoftAssertions
    private SoftAssertions softly;

    /** A text in one language. */
    private record Translated(LanguageFiles.Text text, String language, String translation) {

        @Override
        public String toString() {
            return text + " (" + language + ")";
        }
    }

    private static List<Translated> all() {
        List<Translated> all = new ArrayList<>();
        for (LanguageFiles.Text text : LanguageFiles.texts()) {
            text.translations().forEach((language, translation) -> all.add(new Translated(text, language, translation)));
        }
        assertThat(all).hasSizeGreaterThan(3000);
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextIsThereInEveryLanguageAndNoOther() {
        assertThat(LanguageFiles.english()).hasSizeGreaterThan(25);
        for (Path english : LanguageFiles.english()) {
            for (String language : LanguageFiles.LANGUAGES) {
                Path file = LanguageFiles.translation(english, language);
                Set<String> missing = new TreeSet<>(LanguageFiles.read(english).keySet());
                Set<String> gone = new TreeSet<>(LanguageFiles.read(file).keySet());
                missing.removeAll(LanguageFiles.read(file).keySet());
                gone.removeAll(LanguageFiles.read(english).keySet());
                softly.assertThat(missing).as("not translated in " + file).isEmpty();
                softly.assertThat(gone).as("not in English any more, but in " + file).isEmpty();
            }
        }
    }

    @Test
    void noTranslationIsEmptyOrBeginsOrEndsOtherwise() {
        for (Translated each : all()) {
            String english = each.text().english();
            String other = each.translation();
            softly.assertThat(other).as(each.toString()).isNotBlank();
            softly.assertThat(other.startsWith(" ")).as(each + " begins with a blank").isEqualTo(english.startsWith(" "));
            softly.assertThat(other.endsWith(" ")).as(each + " ends with a blank").isEqualTo(english.endsWith(" "));
            char end = english.charAt(english.length() - 1);
            if (ENDS.indexOf(end) >= 0 && english.length() > 1) {
                softly.assertThat(other).as(each.toString()).endsWith(String.valueOf(end));
            } else {
                softly.assertThat(ENDS.indexOf(other.charAt(other.length() - 1)))
                        .as(each + " ends with a sign that is not in English")
                        .isNegative();
            }
        }
    }

    @Test
    void everyTextIsFormattedInEveryLanguage() {
        for (Translated each : all()) {
            softly.assertThat(each.translation()).as(each + ": a straight apostrophe quotes what follows").doesNotContain("'");
            List<String> english = each.text().forms(each.text().english());
            Set<String> wanted = places(english.getLast());
            List<String> forms = each.text().forms(each.translation());
            softly.assertThat(places(forms.getLast())).as(each.toString()).isEqualTo(wanted);
            for (String form : forms) {
                // the form for one may do without the number
                softly.assertThat(wanted).as(each.toString()).containsAll(places(form));
                Object[] samples = {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>", "<8>", "<9>", "<10>", "<11>", "<12>",
                    "<13>", "<14>"};
                String formatted = NLS.bind(form, samples);
                places(form).forEach(place -> softly.assertThat(formatted).as(each.toString()).contains("<" + place + ">"));
                softly.assertThat(formatted).as(each.toString()).doesNotContain("{", "}", "<missing");
            }
        }
    }

    @Test
    void aTextWithANumberHasTheFormsOfItsLanguage() {
        int numbered = 0;
        for (Translated each : all()) {
            if (each.text().numbered()) {
                softly.assertThat(each.text().forms(each.translation()).size()).as(each.toString())
                        .isIn(FORMS.get(each.language()));
                numbered++;
            } else {
                softly.assertThat(each.translation().split("\\|", -1)).as(each + " has forms that nobody asks for")
                        .hasSameSizeAs(each.text().english().split("\\|", -1));
            }
        }
        assertThat(numbered).isGreaterThan(40);
    }

    @Test
    void theFormOfANumberIsThatOfTheLanguage() {
        String czech = "klient|klienti|klient\u016f";
        assertThat(List.of(0, 1, 2, 4, 5, 22).stream().map(n -> Plural.form(czech, n)))
                .containsExactly("klient\u016f", "klient", "klienti", "klienti", "klient\u016f", "klient\u016f");
        assertThat(List.of(0, 1, 2).stream().map(n -> Plural.form("client|clients", n)))
                .containsExactly("clients", "client", "clients");
        assertThat(Plural.bind("{0} client|{0} clients", 1)).isEqualTo("1 client");
        assertThat(Plural.form("clients", 1)).isEqualTo("clients");
    }

    @Test
    void whatIsAsInEnglishIsMeantSo() throws IOException {
        Set<String> same = Files.readAllLines(Path.of("src/test/resources/same-in-all-languages.txt")).stream()
                .filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        for (Translated each : all()) {
            String plain = each.text().english().replace("&", "").replaceAll("\\{\\d+\\}", "")
                    .replaceAll("[^\\p{L}]+", " ").strip();
            if (!plain.isEmpty() && each.translation().equals(each.text().english())) {
                softly.assertThat(same.contains(plain))
                        .as(each + " is as in English; where it is meant so, put \"" + plain + "\" into the list").isTrue();
                used.add(plain);
            }
        }
        softly.assertThat(used).as("words that translations share with English").containsAll(same);
    }

    @Test
    void namesOfProductsStayAsTheyAre() {
        for (Translated each : all()) {
            for (String name : NAMES) {
                if (each.text().english().contains(name)) {
                    softly.assertThat(each.translation()).as(each.toString()).contains(name);
                }
            }
        }
    }

    @Test
    void whatHasAKeyOfItsOwnHasOneInEveryLanguage() {
        for (Translated each : all()) {
            softly.assertThat(key(each.translation()).isEmpty()).as(each.toString())
                    .isEqualTo(key(each.text().english()).isEmpty());
        }
    }

    @Test
    void keysThatDifferInADialogDifferInEveryLanguage() {
        for (Path file : LanguageFiles.english()) {
            Map<String, String> english = LanguageFiles.read(file);
            if (file.endsWith("bundle.properties")) {
                continue;
            }
            for (String language : LanguageFiles.LANGUAGES) {
                Map<String, String> other = LanguageFiles.read(LanguageFiles.translation(file, language));
                List<String> keyed = english.keySet().stream().filter(k -> !key(english.get(k)).isEmpty()).toList();
                for (String one : keyed) {
                    for (String another : keyed) {
                        if (one.compareTo(another) < 0 && !key(english.get(one)).equals(key(english.get(another)))) {
                            softly.assertThat(key(other.get(one))).as(file + " " + one + ", " + another + " (" + language + ")")
                                    .isNotEqualTo(key(other.get(another)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void noTwoItemsOfAMenuHaveTheSameKey() throws IOException {
        for (String language : List.of("", "de", "cs")) {
            Map<String, Map<String, String>> menus = new TreeMap<>();
            for (Path texts : LanguageFiles.english()) {
                Path model = texts.resolveSibling("../../fragment.e4xmi");
                if (!texts.endsWith("bundle.properties") || !Files.exists(model)) {
                    continue;
                }
                Map<String, String> words = LanguageFiles.read(
                        language.isEmpty() ? texts : LanguageFiles.translation(texts, language));
                Matcher menu = MENU.matcher(Files.readString(model));
                while (menu.find()) {
                    Map<String, String> keys = menus.computeIfAbsent(menu.group(1), _ -> new HashMap<>());
                    LABEL.matcher(menu.group(2)).results().map(r -> words.get(r.group(1))).forEach(label -> {
                        String before = keys.put(key(label), label);
                        softly.assertThat(before).as(menu.group(1) + " (" + language + "): " + label).isNull();
                    });
                }
            }
            softly.assertThat(menus).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void everyReadyCollectionHasANameForPeople() throws IOException {
        String named = Files.readString(Path.of("../org.lockkeeper.ui/src/org/lockkeeper/ui/scope/CollectionNames.java"));
        List<String> ready = Pattern.compile("new ReadyCollection\\(\"([^\"]+)\"").matcher(Files.readString(
                Path.of("../org.lockkeeper.core/src/org/lockkeeper/core/inventory/statements/ReadyCollection.java"))).results()
                .map(r -> r.group(1)).toList();
        assertThat(ready).hasSizeGreaterThanOrEqualTo(7);
        ready.forEach(name -> softly.assertThat(named).contains('"' + name + '"'));
    }

    @Test
    void textIsOrderedAsPeopleOfTheLanguageDo() {
        List<String> names = List.of("WS-10", "ws-9", "Zahn", "\u00c4rger", "Apfel", "M\u00fcller", "Muller", "\u00dcbung");
        assertThat(names.stream().sorted(NaturalOrder.INSTANCE)).containsExactly("Apfel", "\u00c4rger", "Muller", "M\u00fcller",
                "\u00dcbung", "ws-9", "WS-10", "Zahn");
        assertThat(NaturalOrder.IGNORING_CASE.compare("\u00c4rger", "\u00e4RGER")).isZero();
        assertThat(NaturalOrder.IGNORING_CASE.compare("M\u00fcller", "Muller")).isNotZero();
    }

    /** The letter after the sign that makes it a key; {@code ""} for none. */
    private static String key(String text) {
        int at = text.indexOf('&');
        return at < 0 || at + 1 == text.length() ? "" : text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT);
    }
}
