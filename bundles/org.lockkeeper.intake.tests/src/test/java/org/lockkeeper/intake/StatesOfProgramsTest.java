package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;

/** A column that tells of each program whether it is installed: what contains a word of success is none by that. */
class StatesOfProgramsTest {

    @TempDir
    private Path folder;

    private Presence service(String header, String installed, String state) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/fleet.csv", header + "\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;"
                + installed + "\nHBR-1;Kerio Updater Service;1.0;" + state + "\nHBR-1;7-Zip;9.20;" + installed + "\n");
        return Reading.of(folder.resolve("mx")).telling(Attribute.UPDATER_SERVICE)
                .filter(o -> o.subject() instanceof Subject.OfComputer)
                .map(o -> o.attributes().get(Attribute.UPDATER_SERVICE)).findFirst().orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Installation requise", "Jamais install\u00e9", "Mai installato", "Never installed",
        "Nunca instalado", "Nooit ge\u00efnstalleerd", "Nigdy zainstalowano", "Noch nie installiert", "Nikdy nainstalov\u00e1no",
        "Erfolglos", "Installation erfolglos", "Nainstalovat", "Zainstalowa\u0107", "Installation anstehend",
        "Installation n\u00f6tig", "Installation souhait\u00e9e", "Installation", "Instalaci\u00f3n", "Installed on request only",
        "Installed if licensed", "Found by nobody", "Ohne Erfolg", "Sans succ\u00e8s", "Senza successo", "Bez sukcesu",
        "Completion 40 %", "Hardly installed", "Installed, exit code 1603", "Deployed to nobody", "Installato in passato",
        "Was installed until May", "Ya no instalado", "Plus install\u00e9", "Installabile", "Installable", "Detected threat"})
    void whatIsNoPlainWordOfSuccessMakesNobodyReady(String state) throws Exception {
        for (String column : new String[] {"Status", "\u00c9tat", "Stato", "Stan", "Installed", "Compliance"}) {
            assertThat(service("Computer;Program;Version;" + column, "", state)).as(column).isNotEqualTo(Presence.PRESENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Installed", "Successfully installed", "Installation successful",
        "Deployment completed", "Erfolgreich installiert", "Install\u00e9", "Install\u00e9 avec succ\u00e8s", "Installation r\u00e9ussie",
        "Installato", "Installazione completata", "Installato correttamente", "Zainstalowano", "Zainstalowano pomy\u015blnie",
        "\u00dasp\u011b\u0161n\u011b nainstalov\u00e1no", "Instalado correctamente", "Ge\u00efnstalleerd", "InstalledSuccessfully"})
    void plainWordsOfSuccessAreUnderstood(String state) throws Exception {
        assertThat(service("Computer;Program;Version;Status", state, state)).isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Offline", "offline", "Offline Edition", "Not running", "Stopped", "Unlicensed", "Online", "Licensed"})
    void whatMayBeSaidOfTheComputerOrOfADeploymentMakesNobodyReady(String state) throws Exception {
        for (String column : new String[] {"Status", "\u00c9tat", "Stato", "Stan", "Installed", "Deployment status"}) {
            assertThat(service("Computer;Program;Version;" + column, "", state)).as(column).isNotEqualTo(Presence.PRESENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Available", "Is available", "Available to users", "Verf\u00fcgbar", "Dostupn\u00e9", "Disponible",
        "Disponibile", "Dost\u0119pny", "Beschikbaar", "Offered", "Advertised"})
    void whatIsOnlyAvailableIsNotInstalled(String column) throws Exception {
        for (String yes : new String[] {"Yes", "1", "true", "Ja", "x"}) {
            assertThat(service("Computer;Program;Version;" + column, "Yes", yes)).as(yes).isNotEqualTo(Presence.PRESENT);
        }
    }
}
