package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;

/** What logs of changes leave, and words of states: what is last is told by times, and an intention is no fact. */
class ChangesTest {

    private static final String HEADER = "Computer,Software,Version,Action,Timestamp\n";
    private static final String KOFF = "PC1,Kerio Outlook Connector (Offline Edition),";
    private static final String SERVICE = "PC1,Kerio Updater Service,";

    @TempDir
    Path folder;

    private Reading read(String list) throws IOException, ProblemException {
        Reading.write(folder, "mx/lockkeeper-server.json",
                "{\"name\":\"mx\",\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/changes.csv", list);
        return Reading.of(folder.resolve("mx"));
    }

    @Test
    void theVersionOfTheLastChangeCounts() throws Exception {
        Reading reading = read(HEADER + KOFF + "7.2.2,Added,2011-10-05T09:00:00+02:00\n"
                + KOFF + "7.3.0,Added,2011-09-11T09:00:00+02:00\n");
        assertThat(reading.values(Attribute.VERSION)).containsExactly(ProductVersion.parse("7.2.2"));
    }

    @Test
    void ofVersionsOfWhichNothingTellsTheLastAllCount() throws Exception {
        Reading reading = read("Computer,Software,Version,Action\n" + KOFF + "7.2.2,Added\n" + KOFF + "7.3.0,Added\n");
        assertThat(reading.values(Attribute.VERSION)).containsExactlyInAnyOrder(ProductVersion.parse("7.2.2"),
                ProductVersion.parse("7.3.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.1", "", "1.0.1.0"})
    void whatWasRemovedLastIsGoneHoweverItsVersionIsWritten(String version) throws Exception {
        Reading reading = read(HEADER + SERVICE + "1.0,Added,2011-09-01T09:00:00+02:00\n"
                + SERVICE + "1.0.1,Updated,2011-09-20T09:00:00+02:00\n"
                + SERVICE + version + ",Removed,2011-10-05T09:00:00+02:00\n");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).containsExactly(Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"When it was", "Timestamp"})
    void withoutTimesThatCanBeBelievedNothingIsLast(String column) throws Exception {
        String later = column.equals("Timestamp") ? "2012-10-05" : "2011-10-05";
        Reading reading = read("Computer,Software,Version,Action," + column + "\n"
                + SERVICE + "1.0,Added," + later + "T09:00:00+02:00\n"
                + SERVICE + "1.0,Removed,2011-10-01T09:00:00+02:00\n");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.file("changes.csv").problem()).contains("line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date", "Datum", "Fecha", "Data", "Date et heure", "Datum/Uhrzeit", "Zeitpunkt", "When"})
    void inALogOfChangesADateTellsWhen(String column) throws Exception {
        String rows = SERVICE + "1.0,Added,2011-10-05T09:00:00\n" + SERVICE + "1.0,Removed,2011-10-01T09:00:00\n";
        assertThat(read("Computer,Software,Version,Action," + column + "\n" + rows).values(Attribute.UPDATER_SERVICE))
                .as("gone on the 1st, back on the 5th").containsExactly(Presence.ABSENT, Presence.PRESENT);
        assertThat(read("Computer,Software,Version,Action," + column + "\n" + rows.replace("10-05", "09-05"))
                .values(Attribute.UPDATER_SERVICE)).containsExactly(Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date,Time", "Datum,Uhrzeit", "Datum,\u010cas", "Fecha,Hora", "Date,Heure"})
    void aTimeOfTheDayMayStandBesideTheDate(String columns) throws Exception {
        Reading reading = read("Computer,Software,Version,Action," + columns + "\n"
                + SERVICE + "1.0,Removed,2011-10-05,10:30:00\n" + SERVICE + "1.0,Added,2011-10-05,09:00:00\n");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).containsExactly(Presence.ABSENT);
        assertThat(reading.telling(Attribute.UPDATER_SERVICE).findFirst().orElseThrow().evidence().observedAt())
                .hasToString("2011-10-05T10:30:00");
    }

    @Test
    void elsewhereADateMayBeAny() throws Exception {
        Reading reading = read("Computer,Software,Version,Date\n" + SERVICE + "1.0,2011-10-05\n");
        assertThat(reading.telling(Attribute.UPDATER_SERVICE).findFirst().orElseThrow().evidence().observedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deleted|yes|no", "Uninstall date|2011-09-05|", "Status|Uninstalled|Installed"})
    void anOldVersionThatWasRemovedSaysNothingOfTheNewOne(String columns) throws Exception {
        String[] cell = (columns + "| ").split("\\|");
        String header = "Computer,Software,Version," + cell[0] + "\n";
        String removed = cell[1];
        String there = cell[2].strip();
        assertThat(read(header + SERVICE + "1.0," + removed + "\n" + SERVICE + "1.1," + there + "\n")
                .values(Attribute.UPDATER_SERVICE)).containsExactly(Presence.PRESENT);
        // the newer one may have been removed, or this one replaced by the other
        for (String version : new String[] {"1.1", "1.0", ""}) {
            Reading reading = read(header + SERVICE + version + ',' + removed + "\n" + SERVICE + "1.0," + there + "\n");
            assertThat(reading.values(Attribute.UPDATER_SERVICE)).as(version).isEmpty();
            assertThat(reading.file("changes.csv").problem()).as(version).contains("line 2");
        }
        assertThat(read(header + SERVICE + "1.0," + removed + "\n").values(Attribute.UPDATER_SERVICE))
                .containsExactly(Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status,Approved", "Status,Install", "State,New", "InstallState,1", "InstallState,2",
            "AppInstallState,Failed", "Enforcement State,Failed", "Compliance,Missing", "Assignment,Required"})
    void anIntentionOrAFailureIsNoService(String state) throws Exception {
        String[] columnAndWord = state.split(",");
        Reading reading = read("Computer,Name,Version," + columnAndWord[0] + "\n" + SERVICE + "1.0," + columnAndWord[1]
                + "\n" + KOFF + "7.2.2,Installed\n");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kerio UpdaterService", "KerioUpdaterService", "Kerio Technologies Updater Service",
            "Updater Service"})
    void aNameLikeTheServicesProvesNoAbsence(String name) throws Exception {
        Reading reading = read("Computer,Name,Version\nPC1," + name + ",1\n" + KOFF + "7.2.2\nPC1,7-Zip,9\n");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
    }
}
