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
        "Was installed until May", "Ya no instalado", "Plus install\u00e9", "Installabile", "Installable", "was installed", "Was present", "Detected threat"})
    void whatIsNoPlainWordOfSuccessMakesNobodyReady(String state) throws Exception {
        for (String column : new String[] {"Status", "\u00c9tat", "Stato", "Stan", "Installed", "Compliance"}) {
            assertThat(service("Computer;Program;Version;" + column, "", state)).as(column).isNotEqualTo(Presence.PRESENT);
        }
    }

    /** The headers of these languages are understood, so what beside a program says that it is not there has to be, too. */
    @ParameterizedTest
    @ValueSource(strings = {"Не установлено", "не установлена", "Отсутствует", "Удалено", "Деинсталлировано", "Ожидание",
        "Ожидает установки", "Запланировано", "Планируется", "Доступно", "Требуется", "Назначено", "Ошибка", "Сбой установки",
        "Не найдено", "нет", "Нет", "Не обнаружена", "Неизвестно", "Будет установлено", "Установка отменена",
        "Ej installerad", "Inte installerad", "Saknas", "Planerad", "Tillgänglig", "Avinstallerad", "Nej", "Misslyckades",
        "Nincs telepítve", "Nem telepített", "Hiányzik", "Tervezett", "Elérhető", "Eltávolítva", "Nem", "Sikertelen",
        "Não instalado", "Planejado", "Disponível", "Niet geïnstalleerd", "Gepland", "Beschikbaar", "Niezainstalowany",
        "Planowane", "Dostępne"})
    void whatIsNotThereMakesNobodyReadyInMoreLanguages(String state) throws Exception {
        for (String header : new String[] {"Computer;Program;Version", "Компьютер;Программа;Версия",
            "Datornamn;Programnamn;Version", "Számítógép neve;Program neve;Verzió", "Computador;Programa;Versão"}) {
            for (String column : new String[] {"Status", "Состояние", "Установлено", "Telepítve", "Állapot", "Installerad",
                "Примечание", "Situação", "Прочее", ""}) {
                assertThat(service(header + ";" + column, "", state)).as(header + ";" + column)
                        .isNotEqualTo(Presence.PRESENT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Доступно", "Назначено", "Требуется", "Tillgänglig", "Elérhető"})
    void whatIsOnlyAvailableIsNotInstalledInMoreLanguages(String column) throws Exception {
        for (String yes : new String[] {"Yes", "1", "Да", "Ja", "Igen", "x"}) {
            assertThat(service("Компьютер;Программа;Версия;" + column, yes, yes)).as(yes).isNotEqualTo(Presence.PRESENT);
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

    /** How something is says of a program that it is there only in a column about the program: others are of a deployment. */
    @ParameterizedTest
    @ValueSource(strings = {"Enabled", "Active", "aktiv", "Running", "Valid", "Healthy", "Normal", "Current", "Good"})
    void howADeploymentIsSaysNothingOfTheProgram(String state) throws Exception {
        for (String column : new String[] {"Deployment status", "Deployment", "Enforcement state", "Assignment",
            "Compliance state", "Assignment status", "Policy status", "Rule state", "Rollout status", "Package deployment state",
            "Install result", "Zustand der Verteilung", "Stav nasazen\u00ed"}) {
            for (String installed : new String[] {"", "Installed", state}) {
                assertThat(service("Computer;Program;Version;" + column, installed, state)).as(column)
                        .isNotEqualTo(Presence.PRESENT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Active", "Current", "Normal"})
    void howTheProgramIsSaysThatItIsThere(String state) throws Exception {
        for (String column : new String[] {"Status", "State", "Stav", "Application status", "Software status"}) {
            assertThat(service("Computer;Program;Version;" + column, state, state)).as(column).isEqualTo(Presence.PRESENT);
        }
    }

    /** A rule, a deployment, a licence or an agent is enabled, valid and healthy, too. */
    @ParameterizedTest
    @ValueSource(strings = {"Enabled", "Valid", "Healthy", "Good", "Running", "Started", "Gestartet", "Spu\u0161t\u011bno"})
    void whatMayBeSaidOfAnythingIsAskedAbout(String state) throws Exception {
        for (String column : new String[] {"Status", "State", "Stav", "Installed", "Application status"}) {
            assertThat(service("Computer;Program;Version;" + column, state, state)).as(column).isNotEqualTo(Presence.PRESENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enabled", "Is enabled", "isEnabled", "Aktiviert", "Povoleno", "Habilitado",
        "Abilitato", "W\u0142\u0105czone", "Ingeschakeld"})
    void whatIsOnlyEnabledIsNotInstalled(String column) throws Exception {
        for (String yes : new String[] {"Yes", "1", "true", "Ja", "x"}) {
            assertThat(service("Computer;Program;Version;" + column, yes, yes)).as(yes).isNotEqualTo(Presence.PRESENT);
        }
    }

    /** Who is to have it, may have it or has its package does not have it by that. */
    @ParameterizedTest
    @ValueSource(strings = {"Assigned", "Targeted", "Required", "Mandatory", "Requested", "Entitled", "Eligible", "Published",
        "Downloaded", "Staged", "Packaged", "Ordered", "Desired", "Zugewiesen", "Heruntergeladen", "P\u0159i\u0159azeno", "Requis",
        "Asignado", "Wymagane", "Toegewezen"})
    void whatIsOnlyIntendedIsNotInstalled(String column) throws Exception {
        for (String installed : new String[] {"", "Yes"}) {
            assertThat(service("Computer;Program;Version;" + column, installed, "Yes")).isNotEqualTo(Presence.PRESENT);
        }
    }

    /** It says nothing of the program either way: the row says what it says without it. */
    @ParameterizedTest
    @ValueSource(strings = {"Computer status;Online", "Host state;Up", "Device status;Healthy", "Agent status;Healthy",
        "Connection status;Connected", "Online status;Online", "Power state;On", "Antivirus status;Enabled",
        "Backup status;Good", "Monitoring status;Enabled", "Stav po\u010d\u00edta\u010de;online", "License status;Valid"})
    void theStateOfSomethingElseSaysNothing(String columnAndState) throws Exception {
        String[] cell = columnAndState.split(";");
        assertThat(service("Computer;Program;Version;" + cell[0], cell[1], cell[1])).isEqualTo(Presence.PRESENT);
        assertThat(service("Computer;Program;Version;" + cell[0] + ";Status", cell[1] + ";Installed", cell[1] + ";Pending"))
                .isNotEqualTo(Presence.PRESENT);
        assertThat(service("Computer;Program;Version;" + cell[0] + ";Status", cell[1] + ";Installed", cell[1] + ";"))
                .as("a blank state beside one of something else").isNotEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service status;Stopped", "Service state;Disabled", "Dienststatus;Beendet", "Agent status;Removed",
        "Computer status;Decommissioned", "Device status;Retired", "Device state;Wiped", "Computer status;In stock", "Service status;Stop pending"})
    void whatSaysThatTheServiceDoesNotRunOrTheComputerIsGoneIsAskedAbout(String columnAndState) throws Exception {
        String[] cell = columnAndState.split(";");
        assertThat(service("Computer;Program;Version;" + cell[0], "Running", cell[1])).isNotEqualTo(Presence.PRESENT);
    }

    /** The article asks for installed programs; what the Updater Service is called among services no document tells. */
    @ParameterizedTest
    @ValueSource(strings = {"MachineName;Status;Name;DisplayName\nHBR-1;Running;KUS;Kerio Updater Service\nHBR-1;Running;S;Spooler",
        "MachineName;Name;DisplayName\nHBR-1;KUS;Kerio Updater Service\nHBR-1;S;Spooler",
        "Computer;Service;Display name;State\nHBR-1;KUS;Kerio Updater Service;Running\nHBR-1;S;Spooler;Running",
        "Computer;Name;Display name;Status;Startup;Version\nHBR-1;KUS;Kerio Updater Service;OK;Auto;1.0\nHBR-1;S;Spooler;OK;Auto;6",
        "Node;DisplayName;Name;State;Status\nHBR-1;Kerio Updater Service;KUS;Running;OK\nHBR-1;Spooler;S;Running;OK",
        "Rechner;Dienst;Anzeigename;Status\nHBR-1;KUS;Kerio Updater Service;Gestartet\nHBR-1;S;Spooler;Gestartet",
        "MachineName;DisplayName;Status\nHBR-1;Kerio Updater Service;Running\nHBR-1;Spooler;Running",
        "PSComputerName;DisplayName;State\nHBR-1;Kerio Updater Service;Running\nHBR-1;Spooler;Stopped",
        "MachineName;DisplayName;Status\nHBR-1;Kerio Outlook Connector (Offline Edition);Running\nHBR-1;Spooler;Running",
        "PSComputerName;Name;DisplayName;State\nHBR-1;K;Kerio Outlook Connector (Offline Edition);Running\nHBR-1;S;Spooler;Running"})
    void aListOfServicesTellsNothingOfWhatIsInstalled(String list) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/fleet.csv", list + "\n");
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.file("fleet.csv").problem()).isNotNull();
    }
}
