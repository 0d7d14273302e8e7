package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that say of a program that it is not there, not any more, or not yet, in the languages whose headers
 * {@link Meaning} knows. They are beginnings of words, without accents: {@code fail} stands for failed and failure.
 */
final class StateWords {

    private static final int LONGEST = 400;
    private static final int MANY_WORDS = 40;
    private static final int MOST_WORDS = 12;
    private static final int FEW_WORDS = 3;

    private static final String NEGATIONS = "(?:not|never|no longer|nicht|nicht mehr|noch nicht|keine?|neni|pas|plus"
            + "|non|no|sin|senza|nie|niet|geen|nao|nem|nincs|inte|ej|ikke|ei|не|нет|ни|без|никогда|еще не|пока не)";
    private static final String THERE = "(?:instal|deploy|found|present|detect|there|available|compliant|applicable"
            + "|success|complet|active|running|exist|report|confirm|verif|ready|ok\\b|vorhanden|gefunden|erkannt"
            + "|verfugbar|konform|erfolgreich|aktiv|da\\b|abgeschlossen|erreichbar|zutreffend|trouv|conform|activ"
            + "|reussi|termine|encontrad|trovat|complet|zainstal|znalez|geinstal|gevonden|aanwezig|encontrad|telepit"
            + "|asennett|installer|hittad|найден|наиден|установ|обнаруж|присутств|активн|заверш|выполн|успе|инсталл"
            + "|доступн|работа|развер)";

    /** It is not there, or not any more. */
    private static final Pattern GONE = words("n[./]i\\b|missing|absent|absence|lacking|gone|uninstalled|uninstalling"
            + "|uninstallation|undeploy|remov(?:ed|ing|al|e\\b)|delet|disappear|decommission|former|historic"
            + "|history\\b|previously|retired|withdrawn|rolled back|rollback|orphan|does not exist|doesn.t exist"
            + "|fehlend|fehlt|deinstall|entfern|geloscht|geloesch|loschen|loeschen|verschwunden|ausgemustert|ehemal"
            + "|fruher|nenainstal|neinstal|nenalez|neexist|nepritom|neni\\b|chybi|chybej|odinstal|odebr|odstran|smaz"
            + "|vymaz|byval|vyraz|brak\\b|odinstalow|usunie|usunac|nieobec|niezainstal|manquant|introuvable|absente"
            + "|desinstall|supprim|efface|retiree?\\b|enleve|ausente|faltante|falta\\b|desinstal|eliminad|borrad"
            + "|quitad|retirad|mancant|assente|disinstall|rimoss|eliminat|cancellat|ontbreek|afwezig|verwijder"
            + "|gedeinstall|removid|excluid|apagad|torolt|eltavolit|hianyz|saknas|borttag|avinstall|mangler|fjernet"
            + "|poistet|puuttu|отсутств|удал|деинстал|снят|исчез|нет(?!\\p{L})|списан|прежн|бывш|ранее");

    /** It did not succeed, or has not happened, or nobody knows. */
    private static final Pattern UNDONE = words("nok\\b|ko\\b|(?:red|rot|rouge|rojo|rosso|cerven[aey]|yellow|gelb)$"
            + "|fehl\\b|fail|error|unsuccess|abort|cancel|interrupt|reject|refus|declin|denied|block|incomplete"
            + "|partial|corrupt|broken|damaged|invalid|timed? ?out|unreachable|pending|waiting|await|queue|schedul"
            + "|planned|in progress|do (?:za|od)?instal|to be |to do\\b|will be|should be|must be|soon\\b|later\\b|postpon|deferr|suspend"
            + "|paused|skipped|unavailable|undetermined|unknown|unconfirm|inactive|deactivat|disabled|obsolete"
            + "|supersed|non-?complian|uncertain|reboot|restart|reinstall|download(?:ing|ed)|starting|installing"
            + "|fehler|fehlgeschlagen|fehlschlag|gescheitert|abgebrochen|abgelehnt|unvollstandig|ausstehend|ausstandig"
            + "|wartet|wartend|warte\\b|geplant|vorgesehen|vorgemerkt|in arbeit|wird (?:noch )?(?:in|de|en|ge|ak)"
            + "|neustart|unbekannt|inaktiv|deaktiviert|gesperrt|zuruckgestellt|verschoben|storniert|soll (?:noch )?"
            + "|selha|selze|neuspe|chyb[ay]\\b|prerus|zamitn|ceka|naplanov|planov|probih|neznam|neaktiv|vypnut|zakaz"
            + "|zrus|bude\\b|restart|odloz|nedokon|nevyhov|nedostup|nieudan|niepowodz|blad\\b|oczekuj|zaplanow|nieznan"
            + "|nieaktyw|anulow|wstrzym|echec|echou|erreur|en attente|attente|planifi|prevue?s?\\b|en cours|annul"
            + "|interromp|bloque|desactiv|inactif|inconnu|a installer|redemar|reporte|fall[ao]\\b|fallad|fallid"
            + "|pendiente|en espera|planificad|previst|en curso|en progreso|rechaz|bloquead|desactivad|deshabilit"
            + "|inactiv|desconocid|reinici|aplazad|cancelad|fallit|errore|in attesa|attesa|pianificat|in corso"
            + "|annullat|interrott|rifiutat|bloccat|disattivat|inattiv|sconosciut|riavvi|rinviat|mislukt|fout|wacht"
            + "|gepland|geannul|onbekend|inactief|uitgeschakeld|falh|erro\\b|pendente|aguard|planejad|planead|agendad"
            + "|desconhecid|inativ|hiba|sikertelen|fuggoben|varakoz|ismeretlen|tervez|misslyck|vantar|okand|feilet"
            + "|mislyk|epaonnist|ошибк|сбои|сбоя|неудач|неуспеш|ожида|ожидан|план(?!шет)|заплан|отмен|прерва|отклон|заблок"
            + "|неизвест|недоступ|в процессе|выполняется|отлож|устанавлива|будет|нужно|надо|следует|перезагр|загруж"
            + "|неактив|отключ|частичн|неполн|просроч|приостан|planowan|avbrut|planera|misslyckad|avvakta|pagar");

    /** It is wanted, offered or allowed, which installs nothing. */
    private static final Pattern INTENDED = words("required|requested|available|approved|unapproved|assigned"
            + "|unassigned|advertised|offered|mandatory|optional|eligible|wanted|desired|intended|recommended"
            + "|candidate|draft|open\\b|new\\b|never|plan\\b|todo\\b|install\\b|update\\b|upgrade\\b|deploy\\b|manual"
            + "|ready to|expired|erforderlich|benotigt|angefordert|genehmigt|zugewiesen|verfugbar|angeboten|empfohlen"
            + "|gewunscht|offen\\b|neu\\b|soll\\b|nie\\b|pozadov|schvalen|prirazen|dostupn|doporuc|otevren|novy"
            + "|nova\\b|nikdy|requis|demande|approuve|disponible|propose|obligatoire|jamais|nouveau|requerid|solicitad"
            + "|aprobad|asignad|obligatori|nunca|nuevo|richiest|approvat|assegnat|disponibil|consigliat|mai\\b|nuovo"
            + "|wymagan|dostepn|zatwierdz|vereist|beschikbaar|nooit|necessari|disponivel|tillganglig|begard|kravs|tilldel"
            + "|rekommender|godkan|elerheto|igenyel|szukseges|kioszt|javasol|ajanl|jovahagy|soha|aldrig|доступ|требу|назнач"
            + "|одобр|рекоменд|запрош|запрос|необходим|предлаг|никогда|нов(?:ый|ыи|ая|ое)");

    private static final Pattern NEGATED = Pattern.compile("(?<!\\p{L})" + NEGATIONS + "[ _-]?(?:(?:yet|longer|mehr|plus|noch"
            + "|currently|properly|fully|correctly) )?" + THERE);

    /** How names of files end. */
    private static final String FILE = "\\.(?:exe|msi|msp|dll|ico|log|cmd|bat|ps1)\\b";

    /** What tells of files, addresses and commands is no sentence about the program. */
    private static final Pattern NO_SENTENCE = Pattern.compile(".*(?:\\\\|://|\\b[Mm]si[Ee]xec\\b|" + FILE
            + "|\\{[0-9A-Fa-f-]{30,}\\}).*|\\S+@\\S+|System\\.\\S+|<\\?xml\\b.*|<SoftwareIdentity\\b.*", Pattern.DOTALL);

    /** A file, an address or a command among words. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\s]*(?:\\\\|://|@|[Mm]si[Ee]xec|\\{[0-9A-Fa-f-]{30,}|" + FILE + ")[^\\s]*");
    /** How commands and text of machines begin. */
    private static final Pattern NO_BEGINNING = Pattern.compile("^(?:[\"'<%$/-]|[A-Za-z]:)|^System\\.");

    /** Lists of what shall be, in titles and names of files. */
    private static final Pattern WISHES = words("required|requested|approved|assigned|assignment|wanted|desired"
            + "|mandatory|available|recommended|allowed|whitelist|blacklist|forbidden|baseline|template|catalog|to"
            + " install\\b|rollout|deployment plan|purchase|order(?:s|ed)?\\b|invoice|erforderlich|angefordert"
            + "|genehmigt|zugewiesen|verfugbar|empfohlen|erlaubt|vorlage|katalog|soll\\b|bestell|einkauf|rechnung"
            + "|target\\b(?! ?\\d)|golden\\b(?! ?\\d)|zielzustand|cilov|cible"
            + "|wunsch|deseo|replaced|ersetzt|nahrazen|ausgetauscht|austausch|software[- ]install(?:ation)?s?[- ]polic"
            + "|gpo\\b|plan \\p{L}"
            + "|pozadov|schvalen|dostupn|doporuc|objednav|faktur|requis|approuve|disponible|catalogue|commande|facture"
            + "|requerid|aprobad|pedido|catalogo|richiest|approvat|disponibil|ordine|fattura|disponiv|recomendad|planejad"
            + "|solicitad|dostepn|zalecan|planowan|wymagan|zamowien|beschikba|aanbevolen|vereist|bestelling|tillganglig"
            + "|rekommender|planerad|bestall|elerheto|ajanlott|tervez|megrendel|igenyel|доступ|рекоменд|требу|назнач|план"
            + "|заявк|закуп|заказ|каталог|шаблон|разрешен|запрещен");

    /** Drafts, offers and wishes, which say the same of a list wherever they stand. */
    private static final Pattern DRAFTS = words("draft\\b|proposal|proposed|quotation|offer\\b|wish ?list|shopping list|(?:example|sample) of|for approval"
            + "|entwurf|vorschlag|angebot|zielbild|beispiel fur|muster(?:liste|vorlage)|zur genehmigung|bestellstand|einkaufsliste|wunschliste"
            + "|navrh|nabidk|nakup|prani\\b|souhait|achats?\\b|devis\\b|proposition|propuesta|presupuesto|proposta|preventivo|oferta\\b|offerte"
            + "|todo\\b|tbd\\b|wip\\b|dummy|test only|only (?:a|for) test|nur (?:ein |zum )?test|testdat|warenkorb|softwarekorb|shopping cart"
            + "|repositor|package source|purchased|bought|owned\\b|gekauft|koupen|zakoup|achete|comprad|acquistat|zakupion|куплен"
            + "|outdated|veraltet|zastaral|obsolet|dado de baja|dismess|wycofan|reforme|altgerat|old (?:pc|computer|machine)\\b"
            + "|alte[rsn]? (?:pc|computer|rechner)\\b|star(?:y|eho) (?:pc|pocitac)|comparison|zum vergleich|pro srovnani|reference (?:pc|computer|machine|image)"
            + "|referenz(?:pc|rechner|gerat| ?pc\\b)|ausblick|next step|nachster schritt|after (?:the )?(?:re)?(?:install|migrat|rollout)|nach (?:der )?(?:neu)?install"
            + "|nach (?:der )?(?:migrat|umstell)|po (?:pre)?instal|po migrac|ignore\\b|ignorier|ignoruj|wrong (?:pc|computer|machine|list)"
            + "|falsche[rsn]? (?:pc|computer|rechner|liste)|jin(?:y|eho) pocitac|belongs to|gehort zu|patri k");
    /** What is no list of a computer, where it is all that is said. */
    private static final Pattern SPECIMENS = Pattern.compile("[^\\p{L}]*(?:an? |only |just |nur |jen )?(?:sample|example|specimen|muster|vorlage|beispiel|vzor"
            + "|ukazka|priklad|modele|exemple|plantilla|ejemplo|muestra|modello|esempio|wzor|przyklad|szablon|voorbeeld|sjabloon|mall|minta|пример"
            + "|образец|demo|pilot|rollout|plan|next|depot)(?:[^\\p{L}]*|[^\\p{L}]+(?:list|liste|seznam|only|data|daten|data|\\p{L})[^\\p{L}]*)");

    /** Those that are a place, and numbered names of computers that are like them. */
    private static final Pattern DEPOTS = Pattern.compile("depot(?: ?\\d{1,3})?");
    private static final Pattern NAMES = Pattern.compile("(?:(?:it|software) )?deployment|demo(?: room)?|muster");
    private static final Pattern HOSTS = Pattern.compile("(?:DEPOT|PILOT|PLAN|DEMO|NEXT)-?\\d{1,3}");

    /** What says under a name of anything else that programs are brought to computers, or shall be. */
    private static final Pattern BROUGHT = words("pilot|roll-?out|deploy|(?:wave|welle|vlna|phase|ring|stage) ?\\d|target (?:image|pc|state)|zielbild|trial offer"
            + "|candidate|kandidat|software (?:store|center)|after (?:the )?migration|nach (?:der )?(?:migration|umstellung)|po migraci");

    /** Lists of what was at another time, in titles; files are often called so by their names. */
    private static final Pattern BEFORE = words("before\\b|prior to|vor (?:dem|der|den)\\b|vor austausch|vorher|pred\\b"
            + "|avant\\b|antes\\b|prima d");

    /** It is there, it went well. */
    private static final Pattern DONE = words("installed|success|succeed|complet|present\\b|compliant|deployed"
            + "|detected|found|passed|finished|installiert|erfolg|abgeschlossen|vorhanden|nainstal|uspe|dokon|hotovo"
            + "|installee?\\b|reussi|termine|instalad|exito|correct|completad|installat|riuscit|successo|zainstal"
            + "|geinstal|pritom");
    /** Whole words that say so, as far as nothing else is said. */
    private static final String WELL_WORDS = "(?:installed|success(?:ful|fully)?|succeeded|completed?|present|compliant"
            + "|deployed|detected|found|passed|finished|ok|done|installiert|erfolg|erfolgreich|abgeschlossen|vorhanden"
            + "|nainstalovan[oyae]?|uspe(?:sne|sny|ch)|dokoncen[oyae]?|hotovo|pritomn[oyae]|pritomen|installee?s?|succes"
            + "|reussie?s?|terminee?|correctement|instalad[oa]s?|exito|exitos[oa]|correct[oa]|correctamente|completad[oa]"
            + "|installat[oaie]|riuscit[oa]|successo|completat[oa]|correttamente|zainstalowan[oyae]|pomyslnie|sukces"
            + "|geinstalleerd|geslaagd)(?!\\p{L})";
    private static final Pattern WELL = Pattern.compile("(?<!\\p{L})" + WELL_WORDS);
    private static final Pattern WELL_AND_NO_MORE = Pattern.compile("[^\\p{L}]*+(?:(?:" + WELL_WORDS + "|(?:installation"
            + "|installazione|instalacja|instalace|instalacion"
            + "|deployment|update|upgrade|software|program|programm|application|app|package|is|was|has|been|already|fully"
            + "|properly|correctly|and|on|at|since|the|version|v|status|state|by|via|with|group|policy|gpo|sccm|am|pm|ist|wurde"
            + "|bereits|seit|um|und|auf|mit|zustand|le|la|avec|depuis|est|deja|et|e|con|dal|il|gia|ed|es|esta|desde|el"
            + "|y|jest|od|dne|juz|jiz|na)(?!\\p{L}))[^\\p{L}]*+)++");
    /** What was so once may not be so any more. */
    private static final Pattern ONCE = Pattern.compile("[^\\p{L}]*(?:was|war|bylo?|bylae?|fue|era|etait|stato)"
            + "[^\\p{L}]+(?:installed|present|deployed|detected|found|installiert|vorhanden|nainstalovan[oyae]?|pritomen"
            + "|instalad[oa]|installat[oa]|installee?|zainstalowan[oyae])[^\\p{L}]*");
    private static final Pattern DENIED = Pattern.compile("(?<!\\p{L})(?:no|not|nothing|none|nobody|nichts|niemand|nic|rien|aucune?|nada|niente"
            + "|nessun[oa]?|niets|geen|nenhum|non|nicht|kein|keine|ne|neni|pas|nao"
            + "|nie|niet|false|0|but|aber|ale|mais|pero|ma)(?!\\p{L})");

    /** What a sentence beside a table calls the table, or points to it with. */
    private static final Pattern LIST = words("above\\b|below\\b|lists?\\b|listing|listed|state\\b|status\\b|table\\b|snapshot|inventory|overview"
            + "|oben\\b|obig|unten\\b|liste|stand\\b|zustand|tabelle|ubersicht|inventar|vyse\\b|nize\\b|seznam|stav\\b|tabulk|prehled|inventur"
            + "|ci-dessus|ci-dessous|etat\\b|tableau|inventaire|arriba|abajo|estado|lista\\b|tabla|inventario|sopra\\b|sotto\\b|stato\\b|elenco"
            + "|tabella|stan\\b|wykaz|lijst|toestand|overzicht");
    private static final Pattern NONE_FAILED = Pattern.compile("(?:\\b0|\\bno|\\bwithout(?: any)?|\\bohne|\\bkeine|\\bbez) "
            + "(?:errors?|failures?|fehler|chyb)\\b|\\b(?:errors?|failures?|failed|fehler|chyb[ay]?) ?[:=] ?0\\b");

    /** What Windows calls its list of installed programs. */
    private static final Pattern ADD_REMOVE = Pattern.compile("(?<!\\bto )\\badd(?: or| and|/| /| &)? ?/? ?remove(?: programs)?\\b");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

    private static final Answers<Boolean> ARE_GONE = Answers.ofShapes(StateWords::areGone);
    private static final Answers<Boolean> ARE_UNDONE = Answers.ofShapes(StateWords::areUndone);
    private static final Answers<Boolean> ARE_INTENDED = Answers.ofShapes(StateWords::areIntended);
    private static final Answers<Boolean> TITLES_OF_OTHERS = Answers.ofShapes(StateWords::areTitleOfAnother);
    private static final Answers<Boolean> TITLES_OF_BEFORE = Answers.ofShapes(StateWords::areTitleOfBefore);
    private static final Answers<Boolean> SENTENCES_ON_LISTS = Answers.of(StateWords::areOnList);

    private StateWords() {
    }

    /** Words that begin alike stand together: else all would be tried at each place of a text. */
    private static Pattern words(String beginnings) {
        Map<String, StringJoiner> byFirst = new TreeMap<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= beginnings.length(); i++) {
            char c = i == beginnings.length() ? '|' : beginnings.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                String word = beginnings.substring(from, i);
                int letters = Character.isLetter(word.charAt(0)) && "?*+{".indexOf(word.charAt(1)) < 0 ? 1 : 0;
                byFirst.computeIfAbsent(word.substring(0, letters), _ -> new StringJoiner("|", "(?:", ")"))
                        .add(word.substring(letters));
                from = i + 1;
            }
        }
        return Pattern.compile("(?<!\\p{L})(?:" + byFirst.entrySet().stream().map(e -> e.getKey() + e.getValue())
                .collect(Collectors.joining("|")) + ")");
    }

    /** Whether a cell says that the program is not there, or not any more. */
    static boolean sayGone(String value) {
        return ARE_GONE.to(value);
    }

    private static boolean areGone(String value) {
        String text = sentence(value, MANY_WORDS);
        return text != null && (GONE.matcher(text).find() || NEGATED.matcher(text).find());
    }

    /** Whether a cell says that something failed, is still to come, or is not known. */
    static boolean sayUndone(String value) {
        return ARE_UNDONE.to(value);
    }

    private static boolean areUndone(String value) {
        String text = sentence(value, MOST_WORDS);
        return text != null && UNDONE.matcher(text).find();
    }

    /** Whether a cell says nothing but that the program is wanted, offered or allowed. */
    static boolean sayIntended(String value) {
        return ARE_INTENDED.to(value);
    }

    private static boolean areIntended(String value) {
        String text = sentence(value, FEW_WORDS);
        return text != null && INTENDED.matcher(text).find();
    }

    /**
     * Whether a title, or a name of a file, says that what follows is not a list of what is there: what was removed, what
     * is missing, what failed, or what shall be.
     */
    static boolean entitleAnother(String title) {
        return TITLES_OF_OTHERS.to(title);
    }

    private static boolean areTitleOfAnother(String title) {
        String text = SEPARATORS.matcher(title).replaceAll(" ");
        String said = sentence(text, MOST_WORDS);
        String plain = said == null ? null : NONE_FAILED.matcher(ADD_REMOVE.matcher(said).replaceAll(" ")).replaceAll(" ");
        return plain != null && (SPECIMENS.matcher(plain).matches() && !HOSTS.matcher(title.strip()).matches()
                || GONE.matcher(plain).find() || UNDONE.matcher(plain).find() || WISHES.matcher(plain).find()
                || DRAFTS.matcher(plain).find() || NEGATED.matcher(plain).find());
    }

    /** Whether a cell says, whatever it is called, that the program is being brought to computers, or is a specimen. */
    static boolean sayPlanned(String value) {
        String said = sentence(value, MOST_WORDS);
        return said != null && !HOSTS.matcher(value.strip()).matches() && (BROUGHT.matcher(said).find() || SPECIMENS.matcher(said).matches());
    }

    /** The same where a place or a person is named: a depot is a place, and so are teams and people called after what they do. */
    static boolean sayPlannedOfPlace(String value) {
        String said = sentence(value, MOST_WORDS);
        return said != null && !DEPOTS.matcher(said).matches() && !NAMES.matcher(said).matches() && sayPlanned(value);
    }

    /** Whether a place is nothing but a depot. */
    static boolean nameDepot(String value) {
        return DEPOTS.matcher(Meaning.folded(value.strip())).matches();
    }

    /** Whether a line says that the list beside it is a draft, an offer or a wish. */
    static boolean entitleDraft(String title) {
        String said = sentence(title, MOST_WORDS);
        return said != null && (DRAFTS.matcher(said).find() || SPECIMENS.matcher(said).matches() && !HOSTS.matcher(title.strip()).matches());
    }

    /** Whether a title, or the name of a folder, says that what follows was so before something else happened. */
    static boolean entitleBefore(String title) {
        return TITLES_OF_BEFORE.to(title);
    }

    private static boolean areTitleOfBefore(String title) {
        String plain = sentence(SEPARATORS.matcher(title).replaceAll(" "), MOST_WORDS);
        return plain != null && BEFORE.matcher(plain).find();
    }

    /**
     * Whether a sentence beside a table says of the whole table that it is of another state: "above is the state before
     * reinstalling", "this list is what we plan".
     */
    static boolean sayListIsOfAnother(String text) {
        return SENTENCES_ON_LISTS.to(text);
    }

    private static boolean areOnList(String text) {
        String plain = sentence(text, MANY_WORDS);
        if (plain == null || !LIST.matcher(plain).find()) {
            return false;
        }
        String said = NONE_FAILED.matcher(plain).replaceAll(" ");
        return BEFORE.matcher(said).find() || GONE.matcher(said).find() || UNDONE.matcher(said).find()
                || WISHES.matcher(said).find() || DRAFTS.matcher(said).find() || NEGATED.matcher(said).find();
    }

    /** Whether a cell says in so many words that it went well, and nothing else. */
    static boolean sayDone(String value) {
        String text = sentence(value, MOST_WORDS / 2);
        return text != null && DONE.matcher(text).find() && !DENIED.matcher(text).find() && !sayGone(value)
                && !sayUndone(value);
    }

    /**
     * Whether each word of a cell says that it went well, or says nothing beside such a word: "never installed" and
     * "installation wanted" have the beginning of one too.
     */
    static boolean sayOnlyDone(String value) {
        String text = sentence(value, MOST_WORDS / 2);
        return text != null && WELL.matcher(text).find() && !ONCE.matcher(text).matches()
                && WELL_AND_NO_MORE.matcher(text).matches() && sayDone(value);
    }

    /** Whether a cell may be a sentence about the program: no file, address or command. */
    static boolean mayBeSentence(String value) {
        return spoken(value) != null;
    }

    /** A value without the files, addresses and commands in it; {@code null} where it begins with one, or nothing is left to be said. */
    private static @Nullable String spoken(String value) {
        if (!NO_SENTENCE.matcher(value).matches()) {
            return value;
        }
        String[] words = value.strip().split("\\s+");
        if (NO_BEGINNING.matcher(words[0]).find() || NO_WORD.matcher(words[0]).matches()) {
            return null;
        }
        List<String> left = Stream.of(words).filter(word -> !NO_WORD.matcher(word).matches()).toList();
        return left.size() < 2 ? null : String.join(" ", left);
    }

    /** The text without accents; {@code null} where it is none of so few words, as a version or a date. */
    private static @Nullable String sentence(String value, int words) {
        String spoken = value.length() > LONGEST || value.codePoints().noneMatch(Character::isLetter) ? null : spoken(value);
        if (spoken == null) {
            return null;
        }
        String text = Meaning.folded(CAMEL.matcher(spoken).replaceAll(" ")).replace('_', ' ').strip();
        return text.split("\\s+").length > words ? null : text;
    }
}
