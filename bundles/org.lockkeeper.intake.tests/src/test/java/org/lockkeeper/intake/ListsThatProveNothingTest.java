package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Principle 8: lists of computers on which the service is not, or may not be, in words that somebody made up who did not look
 * at the words that are known. None may prove that it is there, in any form.
 */
class ListsThatProveNothingTest {

    /** Columns and values that stand in all rows. */
    private static final String ALL_ROWS = """
            Model|Pilot deployment ; Priority|Next ; Priority|Next week ; Priority|Later ; Priority|Q1 2012 ; Priorität|nächste Woche ;
            Priorita|příští týden ; Model|Muster ; Model|Vorlage ; Model|Target image ; Platform|Planned ; Edition|Trial offer ; Category|Wish list ;
            Category|Kandidat ; Kategorie|Soll ; Location|Software store ; Site|To be rolled out ; Department|rollout wave 2 ;
            Department|Pilotgruppe ; OS|after migration ; Comment|☐ ; Check|☐ ; Installed|☐ ; Installed|✗ ; Installed|✘ ; Installed|❌ ; Installed|🔴 ;
            Installed|🟡 ; Installed|⛔ ; Installed|⚠ ; Installed|👎 ; Status|🔴 ; Status|⏳ ; Status|🕓 ; Status|orange ; Ampel|rot ; Ampel|gelb ;
            Semafor|červená ; Stav|oranžová ; Rollout|75 % ; Prozent|80 ; Coverage|0% ; Quantity|0 ; Qty|0 ; Menge|0 ; Anzahl|0 ; Počet|0 ;
            Instalací|0 ; Installs|0 ; Install count|0 ; Installationen|0 ; Quantité|0 ; Ilość|0 ; Количество|0 ; Expected version|1.0.1 ;
            Target version|1.0.1 ; Soll-Version|1.0.1 ; Sollversion|1.0.1 ; Cílová verze|1.0.1 ; Version cible|1.0.1 ; Wymagana wersja|1.0.1 ;
            Versión requerida|1.0.1 ; Versione richiesta|1.0.1 ; Требуемая версия|1.0.1 ; Min. version|1.0.1 ; Mindestversion|1.0.1 ;
            Planned version|1.0.1 ; Go-live|2012-01-15 ; Install after|2012-01-15 ; Install from|2012-01-15 ; Installation window|2012-01-15 22:00 ;
            Termín|15. 1. 2012 ; Termin|15.01.2012 ; Plánovaná instalace|15. 1. 2012 ; Date prévue|15/01/2012 ; Fecha prevista|15/01/2012 ;
            Data prevista|15/01/2012 ; Data planowana|2012-01-15 ; Планируемая дата|15.01.2012 ; Install date|2012-01-15 ; InstallDate|20120115 ;
            Installationsdatum|15.01.2012 ; Datum instalace|15. 1. 2012 ; Approved by|J. Novak ; Approver|J. Novak ; Genehmigt von|Hr. Kern ;
            Schválil|Novák ; Approuvé par|M. Dupont ; Aprobado por|Sr. Gomez ; Approvato da|Rossi ; Zatwierdził|Kowalski ; Утвердил|Иванов ;
            Requested by|J. Novak ; Request ID|REQ-1024 ; Change|CHG0012 ; Ticket|INC-55 ; RFC|1024 ; PO number|4711 ; Order no.|4711 ;
            Bestellnummer|4711 ; Číslo objednávky|4711 ; Licenses purchased|25 ; Licence|bought ; Licence|koupeno ; Licence|gekauft ;
            License type|Volume, purchased ; Repository|main ; Repo|stable ; Depot|stable ; Package|kus-1.0.1.nupkg ; Source|Repository ;
            Source|Catalog ; Source|planned ; Exit code|1603 ; Exit code|1618 ; Exit code|-1 ; Exit code|0x643 ; Exitcode|1602 ; LastExitCode|1 ;
            Errorlevel|1 ; Návratový kód|1603 ; Code retour|1603 ; Código de salida|1603 ; Codice uscita|1603 ; Kod wyjścia|1603 ;
            Код возврата|1603 ; Result|Failure ; Result|timeout ; Result|User cancelled ; Result|not applicable ; Result|skipped ;
            Result|rolled back ; Výsledek|přeskočeno ; Ergebnis|übersprungen ; Résultat|ignoré ; Resultado|omitido ; Risultato|saltato ;
            Wynik|pominięto ; Результат|пропущено ; Computer status|retired ; Asset status|Archived ; Asset state|Disposed ; Stav počítače|vyřazen ;
            Gerätestatus|ausgemustert ; Lifecycle|End of life ; Active|False ; Enabled|No ; Archived|True ; Deleted|1 ; Is deleted|true ; Valid|No ;
            Gültig|nein ; Aktuell|nein ; Template|Yes ; Vorlage|Standard-PC ; Šablona|Kancelář ; Profil|Büro ; Role|Office PC ; Bundle|Office ;
            Image|Win7 Gold ; Remark|TBD ; Remark|tbd ; Remark|tba ; Remark|wip ; Remark|soon ; Remark|brzy ; Remark|demnächst ; Remark|bientôt ;
            Remark|pronto ; Remark|presto ; Remark|wkrótce ; Remark|скоро ; Responsible|Novak ; Owner|to be installed by Novak ;
            Kommentar|kommt noch ; Kommentar|folgt ; Komentář|doplnit ; Commentaire|à faire ; Comentario|por hacer ; Commento|da fare ;
            Uwagi|do zrobienia ; Комментарий|сделать
            """;
    /** Columns, what they say of the service alone, and what they say of all others. */
    private static final String OWN_ROW = """
            Comment|not here ; Comment|see PC2 ; Comment|on PC2 ; Comment|moved to PC2 ; Comment|auf PC2 umgezogen ; Kommentar|nur auf dem Server ;
            Poznámka|jen na serveru ; Info|pilot ; Info|test only ; Info|? ; Xyz|? ; Xyz|x ; Status|n/a|Installed ; Status||Installed ;
            Status|-|Installed ; Status|?|OK ; Installed|n/a|yes ; Installed||yes ; Installed||x ; Installed|( )|(x) ; Installed|[ ]|[x] ;
            Installed|☐|☑ ; Installed|✗|✓ ; Installed|❌|✅ ; Check||✓ ; OK?||✔ ; Colour|red|green ; Farbe|rot|grün ; Ampel|🔴|🟢 ; Ampel|○|● ;
            State|0|1 ; Installed|0|1 ; Vorhanden|N|J ; Przyp.|N|T ; Present|F|T ; Quantity|0|1 ; Count|0|3 ; Copies|0|1 ; Stück|0|1 ; Ks|0|1 ;
            Strike|yes| ; Publisher check|fail|pass
            """;

    private static final List<String> LINES = List.of("Muster", "Vorlage", "Sample", "Entwurf", "Soll-Zustand", "Pilot", "Template", "Vzor", "Ukázka", "Návrh",
        "Modèle", "Exemple", "Plantilla", "Ejemplo", "Modello", "Esempio", "Wzór", "Przykład", "Szablon", "Пример", "Образец", "TODO",
        "DRAFT", "Wunschzettel", "Testdaten", "Demo", "Dummy data", "OBSOLETE", "Veraltet", "Zastaralé", "Obsolète", "Altgerät", "Old PC",
        "Starý počítač", "Nur Test", "Test only", "Rollout Welle 2", "Phase 2", "Warenkorb", "Shopping cart", "Softwarekorb",
        "Repository contents", "Depot", "Available packages", "Paketliste Server", "Lizenzen gekauft", "Licences bought", "Licenses owned",
        "Zakoupené licence", "Retired", "Ausgemustert", "Vyřazeno", "Réformé", "Dado de baja", "Dismesso", "Wycofany", "Списан",
        "Zum Vergleich", "For comparison only", "Referenz-PC", "Reference machine", "Golden image", "Zielbild 2012", "Ausblick",
        "Next step", "Nächster Schritt", "After reinstall", "Nach Neuinstallation", "Po přeinstalaci", "Stand nach Migration",
        "Bitte ignorieren", "Please ignore", "Ignorujte", "wrong computer", "falscher Rechner", "jiný počítač", "belongs to PC2",
        "Gehört zu PC2", "patří k PC2");
    private static final List<String> HARMLESS = List.of("Total: 6", "Page 1 of 1", "6 rows", "Installed programs", "Software inventory of PC1",
        "Generated on 2011-10-09 by IT", "Seznam programů", "Installierte Programme", "Logiciels installés", "Harbor Ltd.",
        "Date: 2011-10-09", "Domain: HARBOR", "2011-10-09 10:00", "C:\\>wmic product get name", "PS C:\\> exit");

    @TempDir
    private Path folder;

    @Test
    void whatAllRowsSay() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : ALL_ROWS.split("\\s*;\\s+|\\s+$")) {
            String[] cell = said.split("\\|");
            lists.add(said, FormsOfLists.with(cell[0], cell[1], cell[1]));
        }
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void whatTheRowOfTheServiceSays() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String said : OWN_ROW.split("\\s*;\\s+|\\s+$")) {
            String[] cell = said.split("\\|");
            lists.add(said, FormsOfLists.with(cell[0], cell[1], cell.length > 2 ? cell[2] : ""));
        }
        assertThat(lists.ready()).isEmpty();
    }

    /** The forms themselves prove it. */
    @Test
    void listsWithoutSuchWordsProveIt() throws Exception {
        ManyLists lists = new ManyLists(folder);
        lists.add("language", FormsOfLists.with("Language", "1033", "1033"));
        lists.add("state", FormsOfLists.with("Status", "Installed", "Installed"));
        lists.add("use", FormsOfLists.with("Status", "In use", "In use"));
        assertThat(lists.missing()).isEmpty();
    }

    @Test
    void aLineBesideTheRows() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String line : LINES) {
            lists.add(line, FormsOfLists.beside(line));
        }
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void aLineThatSaysNothing() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String line : HARMLESS) {
            Map<String, String> forms = FormsOfLists.beside(line);
            forms.keySet().removeIf(name -> name.contains("comment") || name.contains("element"));
            lists.add(line, forms);
        }
        assertThat(lists.missing()).isEmpty();
    }
}
