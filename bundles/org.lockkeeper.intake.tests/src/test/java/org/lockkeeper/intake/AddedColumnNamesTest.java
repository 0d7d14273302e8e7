package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** Names of columns that extensions bring. */
class AddedColumnNamesTest {

    private static final String KOFF = "Kerio Outlook Connector (Offline Edition)";
    private static final String LIST = "Työasema;Sovelluksen nimi;Versionro;Toimittaja\nPC-1;" + KOFF
            + ";7.2.3;Kerio Technologies\n";
    private static final ColumnNames FINNISH = () -> Map.of("computer", List.of("Työasema"), "program",
            List.of("sovelluksen nimi"), "version", List.of("VERSIONRO"), "vendor", List.of("toimittaja"));

    @TempDir
    private Path folder;

    private Reading read(String name, String text, List<ColumnMapping> columns, ColumnNames... names)
            throws IOException, ProblemException {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"name\":\"mx\",\"version\":\"7.2.3\"}");
        Reading.write(folder, "mx/" + name, text);
        Reading reading = new Reading();
        new DefaultIntake(List.of(), Arrays.asList(names)).read(new IntakeRequest(List.of(folder.resolve("mx")), null, columns),
                reading, Progress.NONE);
        return reading;
    }

    private static List<String> connectors(Reading reading) {
        return reading.observations.stream().filter(o -> o.subject() instanceof Subject.OfClient
                && o.attributes().get(Attribute.VERSION) != null).map(o -> ((Subject.OfClient) o.subject()).computer() + " "
                        + o.attributes().get(Attribute.VERSION)).toList();
    }

    @Test
    void withoutThemTheListIsNotUnderstood() throws Exception {
        assertThat(connectors(read("lista.csv", LIST, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lista.csv", "lista.txt"})
    void withThemItIsReadAsAnyOther(String name) throws Exception {
        assertThat(connectors(read(name, LIST, List.of(), FINNISH))).containsExactly("PC-1 7.2.3");
    }

    @Test
    void tablesInPagesToo() throws Exception {
        String page = "<html><body><table><tr><th>Työasema</th><th>Sovelluksen nimi</th><th>Versionro</th></tr><tr><td>PC-1</td><td>"
                + KOFF + "</td><td>7.2.3</td></tr></table></body></html>";

        assertThat(connectors(read("lista.html", page, List.of(), FINNISH))).containsExactly("PC-1 7.2.3");
    }

    @Test
    void jsonIsReadByTheSameNames() throws Exception {
        String list = "[{\"Työasema\":\"PC-1\",\"Sovelluksen nimi\":\"" + KOFF + "\",\"Versionro\":\"7.2.3\"}]";

        assertThat(connectors(read("lista.json", list, List.of()))).isEmpty();
        assertThat(connectors(read("lista.json", list, List.of(), FINNISH))).containsExactly("PC-1 7.2.3");
        // in an object that tells whose they are
        assertThat(connectors(read("lista.json", "{\"computers\":[{\"Työasema\":\"PC-1\",\"programs\":[{\"Sovelluksen nimi\":\""
                + KOFF + "\",\"Versionro\":\"7.2.3\",\"Toimittaja\":\"Kerio\"}]}]}", List.of(), FINNISH)))
                .containsExactly("PC-1 7.2.3");
    }

    @Test
    void programsLineByLineAreReadByTheSameNames() throws Exception {
        String list = "Työasema : PC-1\nSovelluksen nimi : " + KOFF + "\nVersionro : 7.2.3\nToimittaja : Kerio\n\n"
                + "Työasema : PC-1\nSovelluksen nimi : 7-Zip\nVersionro : 24.08\nToimittaja : Igor Pavlov\n";

        assertThat(connectors(read("lista.txt", list, List.of()))).isEmpty();
        assertThat(connectors(read("lista.txt", list, List.of(), FINNISH))).containsExactly("PC-1 7.2.3");
    }

    @Test
    void whatIsSaidOfATableThatNobodyReadsKnowsThem() throws Exception {
        Reading reading = read("lista.csv", "Työasema;Mitä\nPC-1;" + KOFF + "\nPC-2;" + KOFF + "\n", List.of(), FINNISH);

        assertThat(reading.journal.toString()).contains("--map program=COLUMN,computer=Työasema");
    }

    @Test
    void aNameThatLockkeeperKnowsKeepsItsMeaning() throws Exception {
        ColumnNames mistaken = () -> Map.of("vendor", List.of("Computer", "Version"), "version", List.of("Product"));

        assertThat(connectors(read("list.csv", "Computer,Product,Version,Vendor\nPC-1," + KOFF + ",7.2.3,Kerio\n", List.of(),
                mistaken))).containsExactly("PC-1 7.2.3");
    }

    @Test
    void aNameOfWhichTwoSayDifferentThingsMeansNothing() throws Exception {
        ColumnNames other = () -> Map.of("vendor", List.of("Työasema"));

        assertThat(connectors(read("lista.csv", LIST, List.of(), FINNISH, other))).isEmpty();
        assertThat(connectors(read("lista.csv", LIST, List.of(), FINNISH, FINNISH))).containsExactly("PC-1 7.2.3");
    }

    @Test
    void whatAPersonSaysCountsMore() throws Exception {
        String list = "Työasema;Sovelluksen nimi;Versionro;Kone\nPC-1;" + KOFF + ";7.2.3;PC-2\n";

        assertThat(connectors(read("lista.csv", list, List.of(ColumnMapping.parse("computer=Kone")), FINNISH)))
                .containsExactly("PC-2 7.2.3");
    }
}
