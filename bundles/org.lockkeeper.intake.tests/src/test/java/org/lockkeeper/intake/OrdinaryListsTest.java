package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;

/** Lists as tools and people make them every day, and what looks like them and proves nothing. */
class OrdinaryListsTest {

    private static final String CSV = "Program;Version;Publisher\n7-Zip;9.20;x\nKerio Outlook Connector (Offline Edition);7.2.3;K\n"
            + "Kerio Updater Service;1.0;K\n";
    private static final String SENTENCE = "Nothing of this list is installed on the computer yet, "
            + "and what comes when is told by the plan that hangs at the door of the office".repeat(4);

    @TempDir
    private Path folder;

    @Test
    void aLongSentenceIsASentence() throws Exception {
        ManyLists lists = new ManyLists(folder);
        lists.add("long", FormsOfLists.beside(SENTENCE));
        lists.add("long, with a label", Map.of("PC1.csv", "Software: " + SENTENCE + '\n' + CSV));
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void longLinesOfToolsAreNone() throws Exception {
        ManyLists lists = new ManyLists(folder);
        String command = "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -Command " + "Get-ItemProperty HKLM:\\Software ".repeat(12);
        for (String line : List.of("-".repeat(400), "PS " + command.replace("powershell.exe ", "> "), "Host Application: " + command)) {
            lists.add(line.substring(0, 20), Map.of("PC1.csv", line + '\n' + CSV));
        }
        assertThat(lists.missing()).isEmpty();
    }

    /** The time that a line takes grows with its length, not with its square. */
    @Test
    void linesOfBlanksAreReadAtOnce() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String line : List.of("x" + " ".repeat(100_000) + "y", "x" + "-".repeat(100_000) + "y", "x:" + " ".repeat(100_000) + "y",
                "x " + "y ".repeat(50_000), "#" + " #".repeat(50_000) + "y")) {
            lists.add(line.substring(0, 4), Map.of("PC1.csv", CSV + line + '\n', "PC1.txt", line + '\n' + CSV.replace(';', '\t')));
        }
        assertThat(lists.ready()).hasSizeLessThan(10);
    }

    /** Programs in JSON and as Format-List: what is said besides stands behind the name of a program. */
    private static Map<String, String> sparse(String member, String value, Set<Integer> at) {
        StringBuilder json = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < FormsOfLists.PROGRAMS.size(); i++) {
            List<String> p = FormsOfLists.PROGRAMS.get(i);
            boolean is = at.contains(i);
            json.append(i > 0 ? "," : "").append("{\"name\":\"" + p.get(0) + "\",\"version\":\"" + p.get(1) + '"' + (is ? ",\"" + member + "\":" + value : "") + '}');
            list.append("DisplayName : " + p.get(0) + "\nDisplayVersion : " + p.get(1) + "\nPublisher : " + p.get(2) + '\n'
                    + (is ? member + " : " + value.replace("\"", "") + '\n' : "") + '\n');
            xml.append("<SOFTWARES><NAME>" + p.get(0) + "</NAME><VERSION>" + p.get(1) + "</VERSION>"
                    + (is ? '<' + member.toUpperCase(Locale.ROOT) + '>' + value.replace("\"", "") + "</" + member.toUpperCase(Locale.ROOT) + '>' : "") + "</SOFTWARES>");
        }
        return Map.of("f.json", "{\"computer\":\"PC1\",\"software\":[" + json + "]}", "PC1.txt", list.toString(), "x.xml",
                "<REQUEST><CONTENT><HARDWARE><NAME>PC1</NAME></HARDWARE>" + xml + "</CONTENT></REQUEST>");
    }

    @Test
    void whatOneRowSaysIsNotDeniedByTheOthers() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : List.of("AutoUpdater=\"True\"", "is_store_app=true", "status=\"ok\"", "uptodate=true", "store=\"yes\"")) {
            String[] parts = said.split("=");
            lists.add(said, sparse(parts[0], parts[1], Set.of(0)));
        }
        for (String beside : List.of("\"packages\":[{\"name\":\"KB123\",\"version\":\"1\",\"status\":\"Installed\"}]",
                "\"devices\":[{\"Name\":\"Intel NIC\",\"Status\":\"OK\",\"Version\":\"1\"}]")) {
            lists.add(beside, Map.of("f.json", sparse("", "", Set.of()).get("f.json").replace("\"software\"", beside + ",\"software\"")));
        }
        assertThat(lists.missing()).isEmpty();
    }

    @Test
    void whatIsLeftOutWhereOthersAreThereIsNotThere() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : List.of("installed=true", "isInstalled=true", "present=\"yes\"", "deployed=true", "Vorhanden=\"ja\"")) {
            String[] parts = said.split("=");
            lists.add(said + " at one", sparse(parts[0], parts[1], Set.of(0)));
            lists.add(said + " at two", sparse(parts[0], parts[1], Set.of(0, 2)));
        }
        for (String said : List.of("installed=true", "status=\"ok\"", "status=\"Installed\"", "state=\"present\"", "store=\"yes\"")) {
            String[] parts = said.split("=");
            lists.add(said + " at most", sparse(parts[0], parts[1], Set.of(0, 1, 2, 3)));
            lists.add(said + " at half", sparse(parts[0], parts[1], Set.of(0, 1, 2)));
        }
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void placesAndPeopleAreCalledAnything() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : List.of("Site=Depot", "Site=Depot 2", "Location=Depot", "Department=Deployment", "Department=Demo", "Owner=Muster")) {
            String[] parts = said.split("=");
            lists.add(said, FormsOfLists.with(parts[0], parts[1], parts[1]));
        }
        assertThat(lists.missing()).isEmpty();
    }

    @Test
    void whatSaysThatItIsBroughtSaysSoOfPlacesToo() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : List.of("Site=Pilot", "Department=Rollout", "Owner=Wave 2", "Department=Phase 3", "Location=Pilot", "Ring=Depot", "Type=Demo",
                "Category=Muster", "OU=Deployment")) {
            String[] parts = said.split("=");
            lists.add(said, FormsOfLists.with(parts[0], parts[1], parts[1]));
        }
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void computersMayBeCalledLikePlansAndDepots() throws Exception {
        for (String name : List.of("DEPOT1", "PILOT3", "PLAN2", "DEMO-12")) {
            assertThat(ofFile(name, name)).as(name).contains(Presence.PRESENT);
        }
        for (String name : List.of("plan2", "PLAN-2012", "Plan 2", "SAMPLE1", "Muster2", "pilot", "DEPOT", "demo 2", "MUSTER-1")) {
            assertThat(ofFile("HBR-1/" + name, name)).as(name).doesNotContain(Presence.PRESENT);
        }
    }

    private List<Object> ofFile(String file, String name) throws Exception {
        Path mx = folder.resolve(name.replace(' ', '_') + "/mx");
        Reading.write(mx, "lockkeeper-server.json", "{\"name\":\"mx\",\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(mx, "inventories/" + file + ".csv", CSV);
        return List.copyOf(Reading.of(mx).values(Attribute.UPDATER_SERVICE));
    }

    private static String page(String above) {
        return "<html><body>" + above + "<table><tr><th>Computer<th>Program<th>Version" + FormsOfLists.PROGRAMS.stream()
                .map(p -> "<tr><td>PC1<td>" + p.get(0) + "<td>" + p.get(1)).collect(Collectors.joining()) + "</table></body></html>";
    }

    @Test
    void pagesHaveLinksAndComments() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String above : List.of("<!-- TODO: add sorting -->", "<!-- FIXME: offer paging -->", "<a href=\"/r\">Repository</a>",
                "<ul><li><a href=x><span>Shopping cart</span></a><li><a href=y>Purchased</a></ul>")) {
            lists.add(above, Map.of("page.html", page(above)));
        }
        assertThat(lists.missing()).isEmpty();
    }

    @Test
    void pagesAreEntitledDrafts() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String above : List.of("<!-- Draft -->", "Wish list", "<center>Proposal</center>", "<a name=x>Draft", "<a href=x>Home</a> Draft", "<h1>Draft</h1>",
                "<a href=x>this list is what is planned</a>", "<!-- TODO: the list below is not installed yet -->", "<a href=x>Home<p>Draft</p>")) {
            lists.add(above, Map.of("page.html", page(above)));
        }
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void numbersAndDaysOfOtherThingsSayNothing() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : List.of("Download size=1240", "Download size=12.5 MB", "Downloads=12", "Allocated licenses=5", "Distribution ID=3", "Bundle=No",
                "Priority=0", "Version2=0", "Return date=2012-05-01", "Maintenance=2012-05-01", "Birthday=2012-05-01")) {
            String[] parts = said.split("=");
            lists.add(said, FormsOfLists.with(parts[0], parts[1], parts[1]));
        }
        assertThat(lists.missing()).isEmpty();
    }

    @Test
    void othersMayDo() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : List.of("Downloaded=1", "Allocated licenses=1", "Request ID=17", "Approval ID=3", "Ticket=17", "Delivery date=2012-05-01",
                "Available date=2012-05-01", "Go-live=2012-05-01", "Priority=No", "Bundle=Office", "Return=no", "Downloads=yes", "Order ID=3", "Delivery ID=3",
                "Maintenance window=2012-05-01")) {
            String[] parts = said.split("=");
            lists.add(said, FormsOfLists.with(parts[0], parts[1], parts[1]));
        }
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void aLabelOfATranscriptMayHaveNoValue() throws Exception {
        ManyLists lists = new ManyLists(folder);
        lists.add("transcript", Map.of("PC1.csv", "Configuration Name: \n" + CSV, "PC1.txt", "Configuration Name:\n\n" + CSV.replace(';', '\t')));
        assertThat(lists.missing()).isEmpty();
        ManyLists others = new ManyLists(folder.resolve("others"));
        for (String line : List.of("Muster:", "Vorlage:", "Wunschliste:", "Available packages:", "Target name:", "Neue Ger\u00e4te:", "Comes later:")) {
            others.add(line, Map.of("PC1.csv", line + '\n' + CSV));
        }
        assertThat(others.ready()).isEmpty();
    }
}
