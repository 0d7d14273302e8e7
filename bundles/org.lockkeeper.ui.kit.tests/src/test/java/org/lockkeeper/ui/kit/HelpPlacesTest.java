package org.lockkeeper.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every view and every dialog of ours has its place in the help. */
class HelpPlacesTest {

    private static final Path PAGES = Path.of("../org.lockkeeper.report/src/org/lockkeeper/report/manual/pages");
    private static final Pattern DIALOG = Pattern.compile("class \\w+(<\\w+>)? extends \\w+Dialog\\b");
    private static final Pattern HELP = Pattern.compile("String HELP = \"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile(
            "basic:Part\"[^>]* elementId=\"org\\.lockkeeper\\.part\\.(\\w+)\"");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            return all.filter(p -> p.getNameCount() > 1 && p.getName(1).toString().startsWith("org.lockkeeper.ui"))
                    .filter(p -> !p.toString().contains("target")).filter(p -> p.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void everyDialogNamesAPlaceThatThereIs() throws IOException {
        int checked = 0;
        for (Path java : files(".java")) {
            String text = Files.readString(java);
            if (DIALOG.matcher(text).find() && !text.contains("abstract class")
                    && !text.contains("Dialog.HELP")) {
                Matcher help = HELP.matcher(text);
                assertThat(help.find()).as("a place in the help in " + java).isTrue();
                String[] place = help.group(1).split("#");
                Path page = PAGES.resolve(place[0] + ".md");
                assertThat(page).as(java.toString()).exists();
                assertThat(place.length == 1 || headings(page).contains(place[1])).as(help.group(1) + " in " + java)
                        .isTrue();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(15);
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.startsWith("##"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-')).toList();
    }

    @Test
    void everyViewHasAPage() throws IOException {
        int checked = 0;
        for (Path model : files("fragment.e4xmi")) {
            Matcher part = PART.matcher(Files.readString(model));
            while (part.find()) {
                assertThat(PAGES.resolve(part.group(1) + ".md")).as(part.group(1)).exists();
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(12);
    }
}
