package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;

/**
 * Principle 8: a name is harmless only where none of its usual meanings can say that the program is planned, offered, assigned
 * or not there; that something else is done says nothing of the program; a number may be the code of an installation that failed.
 */
class PlanColumnsTest {

    private static final List<String> OTHERS = List.of("7-Zip;9.20", "Adobe Reader X;10.1.0", "Mozilla Firefox;6.0.2",
            "Notepad++;5.9", "VLC media player;1.1.11", "Java(TM) 6 Update 26;6.0.260");

    @TempDir
    private Path folder;

    private Reading read(String content) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/fleet.csv", content);
        return Reading.of(folder.resolve("mx"));
    }

    private static String fleet(String column, String value) {
        return "Computer;Program;Version;" + column + "\n" + String.join("", Stream.of(1, 2, 3)
                .flatMap(i -> Stream.concat(OTHERS.stream(), Stream.of("Kerio Outlook Connector (Offline Edition);7.2.3",
                        "Kerio Updater Service;1.0")).map(row -> "HBR-" + i + ';' + row + ';' + value + '\n')).toList());
    }

    private static long told(Reading reading, Presence presence) {
        return reading.telling(Attribute.UPDATER_SERVICE).filter(o -> o.subject() instanceof Subject.OfComputer)
                .filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) == presence).map(o -> o.subject()).distinct().count();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Collection;Pilot", "Collection;KUS - Required", "Device Collection;Pilot", "Device collection;KUS Pilot",
        "User Collection;Sales Pilot", "Branch;Beta", "Branch;Stable", "Release channel;Stable", "Channel;Broad",
        "Update channel;Monthly", "Group;SW_KerioUpdater", "Device group;Pilot", "Computer group;Pilot",
        "Gruppe;SW-Verteilung Kerio", "Assignment group;All PCs", "Tags;rollout2", "Tag;Pilot", "Deployment model;User",
        "Policy;Kerio clients", "Task sequence;Kerio", "Job name;Kerio rollout", "Deployment name;Kerio Updater Service",
        "Device ring;Pilot", "Computer wave;Two", "Site wave;Two", "Device eligibility;Full", "Computer approved;Yes",
        "Device assigned;Yes", "System ring;Pilot", "Managed ring;Pilot", "Product ring;Pilot",
        "Policy description;Kerio for everyone", "Request title;Kerio for everyone", "Source;Software Center catalog",
        "Source;Request form", "Source;GPO assignment", "Quelle;Softwarekatalog", "Type;Request", "Type;Order",
        "Type;Target", "Type;Policy", "Kind;Proposal", "Cohort;B", "Track;Fast", "Scope;Pilot", "Pool;Two",
        "Package group;Pilot", "Category;To install", "Category;Planned", "Class;Required", "Department approval;Granted",
        "Licence assigned;Yes", "License status;Assigned", "Approval;Complete", "Approval;Done", "Order;Complete",
        "Order;Done", "Request;Completed", "Ticket;Done", "Download;Complete", "Staging;Complete", "Packaging;Done",
        "Licence purchase;Done", "Purchase;Complete", "Distribution;Complete", "Content;OK", "Notification;Success",
        "Assignment;Done", "Preparation;Done", "Genehmigung;Abgeschlossen", "Bestellung;fertig", "Objedn\u00e1vka;hotovo",
        "Schv\u00e1len\u00ed;dokon\u010deno", "Training;Completed", "Test;Passed", "Review;Passed", "Xyz;Done", "Xyz;OK",
        "Uninstallation;Complete", "Uninstall;Success", "Uninstall status;Success", "Ordered on;2011-09-01",
        "Approved on;2011-09-01", "Approval date;2011-09-01", "Requested;2011-09-01", "Assigned at;2011-09-01",
        "Order date;2011-09-01", "Bestellt am;01.09.2011", "Schv\u00e1leno dne;1. 9. 2011", "Result;1603", "Result;1618",
        "ExitCode;1618", "Exit;1603", "Exit;1", "Return;1", "Retval;1", "MSI;1", "Last return;1",
        "RC;1603", "Return;1618", "Return code;3010", "MSI;1603", "MSI error;1603",
        "Status;2", "Status;0", "State;3", "Stage;2", "Step;3", "Phase;1", "Xyz;1603", "Installer result;1603",
        "LastError;0x80070643", "Error;1603", "HRESULT;-2147023293", "hr;0x80070643", "Enforcement state;1001",
        "Installation;1603", "Setup;1603", "Ergebnis;1603", "V\u00fdsledek;1603", "Code;1603", "K\u00f3d;1618",
        "Comment;<not installed yet>", "Remark;<div>planned for December</div>",
        "Info;<to be installed>", "Publisher;<planned>", "Location;<not installed>", "Group;<planned>", "Prohibited;Uninstalled",
        "Prohibited;Removed on 3 May", "Prohibited action;Auto-uninstalled", "Forbidden;deinstalliert", "Policy;In use",
        "Catalog;In use", "Baseline;In use", "Ring;In use", "Channel;In use", "Stage;In use", "GPO;in Betrieb", "Deployment;In use",
        "Deployment state;In use", "Package status;In use", "Group;Required", "Group;Not yet", "Tag;Wunschliste", "Attributes;Wunschliste",
        "Attributes;Yes", "Intent type;Unassigned", "Required type;Unassigned", "Target category;Unassigned",
        "Comment;not installed yet, see https://tickets/77", "Comment;not deployed (setup.exe fails)",
        "Comment;siehe \\\\server\\plan, noch nicht verteilt", "Version to install;1.1.0", "Proposed version;1.1.0",
        "Progress;50", "Percent;50", "% complete;50", "Fortschritt;30"})
    void whatMayTellOfAPlanOrAFailureProvesNothing(String columnAndValue) throws Exception {
        String[] told = columnAndValue.split(";");
        Reading reading = read(fleet(told[0], told[1]));
        assertThat(told(reading, Presence.PRESENT)).isZero();
        assertThat(told(reading, Presence.ABSENT)).isZero();
        assertThat(reading.reasons()).isNotEmpty();
    }

    /** Groups of computers are made for any purpose: where the row tells when its program was installed, it is there. */
    @ParameterizedTest
    @ValueSource(strings = {"TAG;BRNO", "Tags;laptop", "Group;Accounting", "Branch;Praha", "Collection;All Computers", "Tag;SW-Kerio",
        "Group;Updater", "Group;Required", "Tag;Wunschliste", "Group;December 2011"})
    void aGroupOfComputersSaysNothingOfWhatHasADate(String columnAndValue) throws Exception {
        String[] told = columnAndValue.split(";");
        String list = fleet(told[0], told[1]);
        String dated = list.replaceAll("(?m)^(HBR.*)$", "$1;2011-03-01").replaceFirst("\n", ";Install date\n");
        assertThat(told(read(list), Presence.PRESENT)).isZero();
        assertThat(told(read(dated), Presence.PRESENT)).isEqualTo(3);
        assertThat(told(read(dated.replace("Updater Service;1.0;" + told[1], "Updater Service;1.0;Pilot")), Presence.PRESENT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Category;Business", "Device name alias;HBR", "Branch office;Local Office", "Type;Application", "Source;Registry",
        "Scope;Machine", "OU;Harbor/Clients", "Agent version;4.1", "Device type;Desktop", "Managed by;IT",
        "Computer model;OptiPlex 780", "Computer description;Front desk", "Source;HKLM", "Backup;OK", "Scan;OK",
        "Scan;Complete", "Inventory scan;Success", "Antivirus;OK", "Installation;Complete", "Install;OK", "Installed;Yes",
        "Status;Installed", "Check;OK", "Result;Success", "Deployment;Complete", "Last scan status;OK", "ExitCode;0",
        "Return code;0", "Priority;3", "Usage count;7", "Size;1603", "Error code;0", "Percent;100", "Progress;100%",
        "Language;1033", "Pos;7", "Score;7", "InstallState;5"})
    void whatCannotTellThatMakesNobodyUnknown(String columnAndValue) throws Exception {
        String[] told = columnAndValue.split(";");
        assertThat(told(read(fleet(told[0], told[1])), Presence.PRESENT)).isEqualTo(3);
    }

    /** Words of languages and scripts that nobody here reads prove nothing; those of lists in Russian are read. */
    @ParameterizedTest
    @ValueSource(strings = {
        "State;1", "Status;1", "Status;5", "Κατάσταση;Δεν είναι εγκατεστημένο", "Κατάσταση;Αποτυχία",
        "Κατάσταση;Σε αναμονή", "Κατάσταση;Προγραμματισμένο", "Στάδιο;Πιλοτικό", "状態;未インストール", "状態;失敗", "状態;予定",
        "インストール状態;保留中", "状态;未安装", "状态;失败", "狀態;未安裝", "상태;설치되지 않음", "Статус установки;не установлено", "Статус;Ошибка",
        "Статус;Запланировано", "Состояние;Ожидает перезагрузки", "Коллекция;Пилот", "Группа;Пилот", "Кольцо;Пилот",
        "Волна;2", "Стан;Не встановлено", "Стан;Помилка", "Durum;Yüklü değil", "Durum;Başarısız", "Stare;Neinstalat",
        "Stare;Eșuat", "Stanje;Ni nameščeno", "Stanje;Nije instalirano", "Состояние;Не е инсталиран",
        "Stav;Nie je nainštalované", "Stav;Zlyhalo", "Stav;Čaká na reštart", "Būsena;Neįdiegta", "מצב;לא מותקן",
        "الحالة;غير مثبت", "Tila;Ei asennettu", "Tila;Odottaa", "Status;Ikke installeret", "Status;Ikke installert",
        "Status;Inte installerad", "Status;Ej installerad", "Opmerking;Nog niet geïnstalleerd", "Σημείωση;Θα εγκατασταθεί",
        "備考;来週インストール予定", "备注;下周安装", "Notă;se instalează luni"})
    void otherScriptsProveNothing(String columnAndValue) throws Exception {
        whatMayTellOfAPlanOrAFailureProvesNothing(columnAndValue);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Status;OK", "Installed;1", "Статус;Установлено", "Подразделение;Продажи", "Отдел;Продажи", "Категория;Офис",
        "Stav;Nainstalováno"})
    void otherScriptsMakeNobodyUnknown(String columnAndValue) throws Exception {
        whatCannotTellThatMakesNobodyUnknown(columnAndValue);
    }

    /** Remarks on states are many and no two alike, too. */
    @Test
    void manyRemarksOnStatesAreNoDescriptions() throws Exception {
        StringBuilder list = new StringBuilder("Computer;Program;Version;Xyz\n");
        for (int i = 0; i < 90; i++) {
            list.append("HBR-1;Program ").append(i).append(";1.0;Lane ").append(i).append('\n');
        }
        list.append("HBR-1;Program 90;1.0;Waiting for reboot on 12.3.\n");
        list.append("HBR-1;Kerio Updater Service;1.0;Lane 91\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3;Lane 92\n");
        assertThat(told(read(list.toString()), Presence.PRESENT)).isZero();
    }

    /** A description is the same wherever its program stands. */
    @Test
    void whatDiffersForOneProgramIsNoDescription() throws Exception {
        StringBuilder list = new StringBuilder("Computer;Program;Version;Xyz\n");
        StringBuilder described = new StringBuilder("Computer;Program;Version;Xyz\n");
        for (int i = 0; i < 90; i++) {
            list.append("HBR-").append(i / 3).append(";Program ").append(i % 3).append(";1.0;Lane ").append(i).append('\n');
            described.append("HBR-").append(i / 45).append(";Program ").append(i % 45).append(";1.0;Tool ").append(i % 45).append('\n');
        }
        list.append("HBR-1;Kerio Updater Service;1.0;Lane 91\n");
        described.append("HBR-1;Kerio Updater Service;1.0;Tool 91\n");
        assertThat(told(read(list.toString()), Presence.PRESENT)).isZero();
        assertThat(told(read(described.toString()), Presence.PRESENT)).isEqualTo(1);
    }
}
