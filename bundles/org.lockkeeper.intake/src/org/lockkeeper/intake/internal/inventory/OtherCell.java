package org.lockkeeper.intake.internal.inventory;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.evidence.YesOrNo;
import org.lockkeeper.text.secrets.Redaction;

/**
 * A cell, member or element of a row that tells nothing that is read: its name is not known, or another one tells the
 * same. What it says may speak against the row all the same, whatever the tool calls it: that the installation failed,
 * is pending, was undone, or is on no computer. Such a row proves neither that the program is there nor that it is not.
 *
 * @param header its name, as it stands there
 * @param value what it says
 * @param isNamed whether its name is known to tell something else, as that of a second column of computers
 */
public record OtherCell(String header, String value, boolean isNamed) {

    /** A cell of which nothing but its name tells what it is. */
    public OtherCell(String header, String value) {
        this(header, value, false);
    }

    /** Names of what is told in one word or number that means nothing for whether the program is there. */
    private static final Pattern ELSEWHERE = Pattern.compile("licen|lizenz|лиценз|гарант|warrant|garanti|usage|lastused|lastuse"
            + "|nutzung|timesused|usecount|runcount|launch|signature|(?<!as)signed|trusted|vulnerab|cve|risk|score|rating"
            + "|cvss|support|cost|price|preis|cena|prix|precio|prezzo|reboot|restart|neustart|redemar|riavvi|reinici"
            // what may be on computers, as Lansweeper says it of each program
            + "|^approvedstate$|blacklist|monitored|favorite|freeware");
    /** The same but for what says that the program went. */
    private static final Pattern UPDATES = Pattern.compile("update(?!r)|upgrade|patch|hotfix|security|aktualis");
    /** Numbers and flags that Windows and the tools tell of every program. */
    private static final Pattern USUAL = Pattern.compile("size|grosse|groesse|velikost|taille|tamano|tamanho|dimension"
            + "|rozmiar|grootte|storlek|meret|размер|язык|[kmg]b$|bytes?$|estimated|langua|lcid|locale|sprache|jazyk|langue|idioma"
            + "|lingua|jezyk|^taal|major|minor|build|revision|bits|bitness|64|32|wow|^arch(?!iv)|guid|uuid|supplemental"
            + "|ident|systemcomponent|windowsinstaller|msi|hidden|nomodify|norepair|noremove|noelevate|modify|repair"
            + "|wordcount|sku|assignmenttype|releasetype|source|parent|peruser|allusers|psshow|genus"
            + "|property|section|multiarch|kernel|bundle(?:id|name|path|exec|short)|browser|extension|requires|clicktorun|resume|virtual"
            + "|managed|visible|suite|memory|sequence|transforms|system|permachine|days|rownum|index|silent"
            + "|sharedcount|selfservice|portable|pinned|automat|corpus|elevat|categor|kategori|culture|^can(?:pause"
            + "|shutdown|stop)");
    private static final Pattern NUMBERING = Pattern.compile("(?:.*(?<!val)id|nr|no|num|number|pos|lfd|lfdnr|row|zeile"
            + "|seq|age|type|.*type|.*typ)");
    /** Names of what says something about going, failing or what is to come, by a date, a number or a name. */
    private static final Pattern BAD = Pattern.compile("uninstall|remov(?!able)|delet|deinstall|entfern|gelosch"
            + "|loschung|odinstal|odstran|odebr|smaz|supprim|desinstal|disinstall|eliminad|eliminat|rimoss|rimozion"
            + "|retir|borrad|usuni|verwijder|fail|fehl|chyb|selha|error|echec|erreur|fallo|errore|missing|manquant"
            + "|faltan|mancant|pending|ausstehend|attente|pendiente|attesa|schedul|planned|geplant|planov|^termin$"
            + "|target(?:version|date|state|status)|^(?:soll|target|todo)$|desired|wanted|(?:required|minimum|approved)version|^due|deadline"
            + "|rollout|golive|prevu|planifi|previst|pianificat|sollversion|sollstand|decommission|^until|enddate"
            + "|планир|заплан|^план(?!шет)|срок|ошибк|tervez|planera|validto|gueltigbis|gultigbis|superseded|replacedby|ersetztdurch|absent|obsolete|inactive|disabled"
            + "|archived|^plan$");
    /** Of those, what tells how it would be done, or what is told of any program. */
    private static final Pattern BAD_BUT_USUAL = Pattern.compile(".*(?:string|command|cmd|befehl|prikaz|key|path|pfad"
            + "|tool|method|file|url|able|bar|parameter|switch|args|icon|reporting|control|size).*|noremove|prefix.*");
    /** Names of codes of programs that ended: 0 is well. */
    private static final Pattern CODE = Pattern.compile("(?:last|msi|installer|install)?(?:exit|return|error|result"
            + "|status|ret|ruckgabe|rueckgabe|fehler|navratovy|chybovy|retour|sortie|erreur|salida|error|uscita"
            + "|retorno|de|di|code|kod|codigo|codice|wert|value|level|nummer|number|last|hresult|rc){1,4}");
    private static final Pattern CODE_WORD = Pattern.compile("code|kod|codigo|codice|wert|value|level|hresult|rc");
    /** Names of what tells a state: their head stands at the end, in the languages of the South and East at the start. */
    private static final Pattern STATE = Pattern.compile("(?:state|status|zustand|stav|etat|estado|stato|stan|toestand"
            + "|resultat|resultado|risultato|result|ergebnis|vysledek|wynik|compliance|outcome|disposition|presence"
            + "|deployment|detection|lifecycle|action|aktion|akce|situacao|allapot|statusz|состояние|статус|результат|стадия"
            + ")(?:d[eiu].*|установки|по|программы|instal.*|software.*|prog.*|apl.*"
            + "|nasazeni.*)?|.*(?:state|status|zustand|ergebnis|result|outcome|compliance|action|allapota|resultat)");
    /** Names of what tells by yes and no that it is there. */
    private static final Pattern FLAG = Pattern.compile("(?:is|ist|est|je)?(?:installed|present|active|aktiv|aktivni"
            + "|actif|activo|attivo|detected|found|exists|deployed|vorhanden|pritomen|presente?"
            + "|valid|current|ok)");
    /** The same, and names of installing. */
    private static final Pattern PRESENCE = Pattern.compile("instal|deploy|present|detect|found|exist|vorhanden|pritom|telepit|setup|установ");

    /** Names of what tells that it may be had or may run, by a rule, a deployment or a policy: nobody has it by that. */
    private static final Pattern OFFERED = Pattern.compile("(?:is|ist|je|est)?(?:enabled|aktiviert|povolen[oaye]?"
            + "|habilitad[oa]|abilitat[oa]|wlaczon[aey]|ingeschakeld|assigned|targeted|target|required|mandatory|requested|entitled"
            + "|eligible|published|downloaded|staged|packaged|ordered|purchased|desired|wanted|subscribed|zugewiesen"
            + "|erforderlich|angefordert|heruntergeladen|berechtigt|bestellt|gekauft|gewunscht|prirazen[oaye]?|vyzadovan[oaye]"
            + "|pozadovan[oaye]|stazen[oaye]?|objednan[oaye]|zakoupen[oaye]?|requise?|demandee?|affectee?|telechargee?"
            + "|requerid[oa]|asignad[oa]|descargad[oa]|solicitad[oa]|richiest[oa]|assegnat[oa]|scaricat[oa]|wymagan[aey]"
            + "|przypisan[aey]|pobran[aey]|vereist|toegewezen|available|verfugbar|erhaltlich|dostupn[ayoe]"
            + "|disponible|disponibile|disponivel|dostepn[aye]|beschikbaar|tillgangligt?|elerheto|доступн[аоы]?|назначен[аоы]?"
            + "|требуется|разрешен[аоы]?|offered|advertised|angeboten)(?:to|for|in|fur)?.{0,12}");

    /** Names of what tells when something begins. */
    private static final Pattern STARTS = Pattern.compile("(?:install|installed|installation|deploy|deployed|deployment|activ|activated|rollout|wave|ring|phase|stage|approval|pilot"
            + "|planned|scheduled|start|welle|bereitstellungs?|verteilungs?|nasazeni|vlna)?"
            + "(?:since|from|by|on|start|starts|startdate|begin|begins|beginn|effective|effectivefrom|date|datum)|validfrom"
            + "|gultigab|ab|seit|od|odkdy|platnostod|depuis|apartirde|desde|dal|dadata|oddnia|vanaf|sinds");

    private static final Pattern PROSE = Pattern.compile("comment|note|bemerk|poznam|descr|beschreib|remark|popis|kommentar"
            + "|name|title|group");
    /** Names of columns in which people write remarks; many have none. */
    private static final Pattern REMARKS = Pattern.compile("|.*(?:comment|kommentar|note|notiz|bemerk|anmerk|hinweis|poznam"
            + "|remark|observ|annotaz|anota|uwag|opmerk|megjegyz|anteckn|merknad|huomautus|memo(?!r)|todo).*");
    /** Names of what is told of any program, in words of its own. */
    private static final Pattern DESCRIBED = Pattern.compile("descr|beschreib|popis|name|(?<!en)title|contact|help|link|url"
            + "|readme|publish|vendor|company(?!portal)|product|author(?!i[sz])");
    /** What tells who made it, or what it is called. */
    private static final Pattern ITSELF = Pattern.compile("(?:kerio|gfi|technologies|software|updater|update|outlook|connector"
            + "|offline|edition|service|s\\.?r\\.?o|inc|ltd|llc|[^\\p{L}])*");
    /** Names of the steps in which programs are handed out; they are numbered, or have names. */
    private static final Pattern STEPS = Pattern.compile("(?:^|deploy(?:ment)?|update|rollout|release|pilot)(?:ring|wave|phase|stage|tier"
            + "|batch|lane|welle|vlna|etap[ae]|stufe|slot|step|schritt|krok|волна|кольцо|этап|фаза|шаг)(?:nr|no|num|number|nummer|cislo|name|id)?$"
            + "|(?:deploy(?:ment)?|update|rollout|pilot)(?:group|gruppe|skupina|channel|kanal)$");
    private static final Pattern GROUPS = Pattern.compile("tags?|labels?|(?:custom|asset|device|computer)?groups?(?:name)?|gruppe|skupina|groupe|grupo|gruppo"
            + "|branch|(?:device)?collection(?:name)?");
    /** How far it got: whatever is not all of it is not there. */
    private static final Pattern PROGRESS = Pattern.compile("progress|prozent|percent(?:age|complete|done)?|(?:percent)?complete"
            + "|fortschritt|prubeh|progression|progreso|progresso|avancement");
    private static final Pattern ALL_OF_IT = Pattern.compile("100(?:[.,]0+)? ?%?");
    /** Names of what ends with a number that tells how, though they do not say so. */
    private static final Pattern ENDS = Pattern.compile("(?:last)?(?:exit|return|rc|hr|retval|msi|setup|install|installer|installation"
            + "|instalace|installazione|instalacion)(?:exit|return|rc)?");
    /** Those of what a command gives back, where 1 is no word for yes. */
    private static final Pattern GIVEN_BACK = Pattern.compile(".*(?:exit|return|rc|hr|retval)|msi");
    /** What Windows Installer and Windows end with where it did not go well, or is not over. */
    private static final Pattern KNOWN_CODE = Pattern.compile("16[0-5]\\d|3010|-214\\d{7}|214\\d{7}|0x8[0-9a-fA-F]{7}");
    /** Names of what a row is, or where it came from. */
    private static final Pattern ORIGIN = Pattern.compile("(?:.*(?:type|typ|kind|art|class|category|kategorie))|(?:data|row)?source|origin|from|quelle"
            + "|zdroj|list|liste|sheet|report");
    /** Names of what a list is called, or for what it was made. */
    private static final Pattern OF_LIST = Pattern.compile("(?:report|list|document|query|export|sheet|inventory)?(?:title|name|subject|caption|heading|type|kind"
            + "|description)|report|list|sheet|query|purpose|titel|betreff|zweck|bericht|nazev|predmet|ucel|popis|titre|objet|titulo|asunto|titolo|oggetto");
    private static final Pattern OF_PLANS = Pattern.compile("(?<!\\p{L})(?:request|order\\b|target\\b|polic(?:y|ies)|proposal|assignment|catalog"
            + "|offer|gpo\\b|planning|plan\\b|wave|rollout|anforderung|bestellung|katalog|softwarekatalog|softwarecatalog|objednavk|pozadav"
            + "|commande|demande|pedido|solicitud|ordine|richiesta|zamowien|заявк|заказ|каталог|intent|wish|backlog|repositor|ticket|store\\b|portal)");
    /** For whom on its computer a program was installed. */
    private static final Pattern FOR_WHOM = Pattern.compile("(?:per|all|current|this|the)?(?:machine|users?|system|computer|global|local)");
    /** Names of installing itself, of looking at it, or of something else on the computer: there, done is done. */
    private static final Pattern SAYS_DONE = Pattern.compile("install|instal|deploy|setup|einricht|bereitstell|verteil|nasazen|telepit|present"
            + "|check|verif|kontrol|gepruft|pruf|overen|^ok$|scan|backup|antivir|virus|inventor|health|heartbeat|compliance|konform"
            + "|hardware|defender|firewall|encrypt|bitlocker|windowsupdate|verfugbar");
    /** Names of what may be fetched by oneself. */
    private static final Pattern BY_ONESELF = Pattern.compile("selfservice|companyportal");
    private static final Pattern LICENCE = Pattern.compile("licen|lizenz|лиценз");
    /** A licence may be given to somebody who has no program. */
    private static final Pattern GIVEN = Pattern.compile("^(?:assigned|bought|owned|ordered|gekauft|bestellt"
            + "|koupen|zakoupen|achet|comprad|acquist|zakup|куплен|allocated|reserved|requested|available|pending|zugewiesen|zugeteilt"
            + "|reserviert|angefordert|prirazen|pridelen|pozadov|affect|attribu|asignad|assegnat|przydziel|назнач|выделен)|purchas");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?\\d+|0x[0-9a-fA-F]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    /** A letter, a part of a whole, or nothing but signs, as lights are. */
    private static final Pattern LETTER = Pattern.compile("\\p{L}|^\\d{1,2}(?:[.,]\\d+)? ?%$|^[^\\p{L}\\p{N}]+$");
    /** A version may be the one that shall be. */
    private static final Pattern LETTER_OR_VERSION = Pattern.compile(LETTER.pattern() + "|^\\d+(?:\\.\\d+)+$");
    private static final Pattern ASKED = Pattern.compile("\\?+");
    private static final Pattern UNKNOWN = Pattern.compile("\\(?un(?:known|bekannt)\\)?|\\?+");
    /** Names of the version that was found, beside one that shall be. */
    private static final Pattern INSTALLED_VERSION = Pattern.compile("(?:installed|actual|detected|found|current"
            + "|installierte|vorhandene|gefundene|aktuelle|nainstalovana|nalezena)(?:version|verze)|versioninstallee"
            + "|versioninstalada|versioneinstallata|versionactuelle");
    private static final Set<String> REGISTRY = Set.of("uninstallstring", "quietuninstallstring", "modifypath",
            "estimatedsize", "pschildname", "windowsinstaller", "systemcomponent", "urlinfoabout", "identifyingnumber");
    private static final Set<String> TICKS = Set.of("\u2705", "\u2611", "\u2714\uFE0F", "T", "inst.", "i.", "gr\u00FCn",
            "gr\u00FCn.", "green", "zelen\u00E1", "vert", "verde", "100%", "100 %", "#TRUE#");
    private static final Pattern ZERO = Pattern.compile("0+(?:[.,]0+)?|0x0+");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+");
    private static final Pattern MARKS = Pattern.compile("^[#(\"'\\[]+|[#)\"'\\].]+$");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?|0x[0-9a-fA-F]+");

    /** Whether the cell speaks against a row that says that its program is there. */
    public boolean speaksAgainstPresence() {
        String name = Meaning.plain(header);
        String said = value.strip();
        if (Meaning.COMPUTER.rank(name) >= 0 || Meaning.USER.rank(name) >= 0) {
            return false;
        }
        if (Program.isNothing(said)) {
            return isState(name) && UNKNOWN.matcher(Meaning.folded(said)).matches();
        }
        if (ELSEWHERE.matcher(name).find()) {
            return false;
        }
        if (OFFERED.matcher(name).matches() && YesOrNo.of(said).isPresent()) {
            return true;
        }
        if (StateWords.sayGone(said)) {
            return true;
        }
        if (UPDATES.matcher(name).find() || CellNames.isPermission(name, said)) {
            return false;
        }
        if (isCode(name) && NUMBER.matcher(said).matches()) {
            return !ZERO.matcher(said).matches();
        }
        if (BAD.matcher(name).find() || StateWords.sayGone(header) && !isUsual(name)) {
            return !isNo(said) && !BAD_BUT_USUAL.matcher(name).matches() && StateWords.mayBeSentence(said);
        }
        return StateWords.sayUndone(said) || StateWords.sayIntended(said) && !isProse(name) && !CellNames.isUnsorted(name, said)
                || isState(name) && !StateOf.of(name).isElsewhere(said) && !isFine(name, said) || isNo(said) && !isUsual(name) && !CellNames.isOrder(name, said);
    }

    /** Whether the cell speaks against a row that says that its program was removed: that is not known to be done. */
    boolean speaksAgainstRemoval() {
        String name = Meaning.plain(header);
        String said = value.strip();
        if (Program.isNothing(said) || ELSEWHERE.matcher(name).find() || UPDATES.matcher(name).find()) {
            return false;
        }
        return StateWords.sayUndone(said) || isCode(name) && NUMBER.matcher(said).matches() && !ZERO.matcher(said).matches();
    }

    private static boolean isCode(String name) {
        return CODE.matcher(name).matches() && CODE_WORD.matcher(name).find();
    }

    /** When it begins to be there, where it says so: after the time of its list that is a plan. */
    Optional<Moment> start() {
        String name = Meaning.plain(header);
        return !isNamed && (STARTS.matcher(name).matches() || CellNames.mayBegin(name, value.strip())) && !ELSEWHERE.matcher(name).find()
                ? InstallDate.tryParse(value.strip()) : Optional.empty();
    }

    /** Whether it tells a state. */
    boolean isOfState() {
        return isState(Meaning.plain(header));
    }

    private static boolean isState(String name) {
        return (STATE.matcher(name).matches() || Meaning.STATE.rank(name) >= 0 || Meaning.STATUS.rank(name) >= 0
                || Meaning.DEPLOYMENT.rank(name) >= 0 || Meaning.ACTION.rank(name) >= 0)
                && !USUAL.matcher(name).find() || FLAG.matcher(name).matches();
    }

    private static boolean isFine(String name, String said) {
        boolean isCount = NUMBER.matcher(said).matches() && !(FLAG.matcher(name).matches() && said.equals("1"));
        return !isCount && Change.ofState(said, StateOf.of(name)) == Change.THERE;
    }

    private static boolean isNo(String said) {
        String word = MARKS.matcher(said).replaceAll("");
        return ZERO.matcher(word).matches() || NEGATIVE.matcher(word).matches() || Change.isNo(word);
    }

    private static boolean isUsual(String name) {
        return USUAL.matcher(name).find() || NUMBERING.matcher(name).matches() || CellNames.isKnownVersion(name);
    }

    /** Whether people write there what they like. */
    private static boolean isProse(String name) {
        return PROSE.matcher(name).find();
    }

    /** Whether it is a tick: it says yes, or that all is well; of a version that was found, whether there is one. */
    boolean isTick() {
        String name = Meaning.plain(header);
        String said = value.strip();
        if (INSTALLED_VERSION.matcher(name).matches()) {
            return !Program.isNothing(said);
        }
        return !ELSEWHERE.matcher(name).find() && !UPDATES.matcher(name).find() && !BAD.matcher(name).find()
                && !OFFERED.matcher(name).matches() && !isUsual(name) && (TICKS.contains(said) || isFine(name, said));
    }

    /** Whether its name tells of installing or of being there: rows may leave out all of it that is not so. */
    boolean tellsOfPresence() {
        return PRESENCE.matcher(Meaning.plain(header)).find();
    }

    /** Whether it is a value that installers leave in the registry, and people do not write down. */
    boolean isOfRegistry() {
        return REGISTRY.contains(Meaning.plain(header));
    }

    /** Whether it may be the registry's value of that name, which the installer wrote. */
    boolean isInstallersComment() {
        return Meaning.plain(header).equals("comments");
    }

    /** Whether its name is known, and nothing under that name tells whether a program is there. */
    boolean isOfHarmlessName() {
        return isNamed || !isOfSteps() && HarmlessNames.contain(Meaning.plain(header));
    }

    /**
     * Whether it may say in what state the program is, as far as it tells alone: in words, by yes, or by a version that is the
     * only one, under a name of which nobody knows what is told there.
     *
     * @param program of its row
     */
    boolean mayTellState(Program program) {
        String name = Meaning.plain(header);
        String said = value.strip();
        if (isNamed) {
            return false;
        }
        if (Program.isNothing(said)) {
            // somebody asks
            return ASKED.matcher(said).matches() && !isOfHarmlessName() && !isElsewhere(name);
        }
        if (CellNames.isPermission(name, said) || CellNames.isOfInstaller(name, said) || isNo(said) && CellNames.isOrder(name, said)) {
            return false;
        }
        if (CellNames.isWantedVersion(name, said) || isYes(said) && !NUMBER.matcher(said).matches() && speaksAgainstItself(name)) {
            return true;
        }
        if (isOfSteps()) {
            return Change.ofState(said, StateOf.DEPLOYMENT) != Change.THERE || DIGITS.matcher(said).matches();
        }
        if (BY_ONESELF.matcher(name).find() && isYes(said)) {
            return true;
        }
        if (isInColumnOfRemarks() || isState(name)) {
            return LICENCE.matcher(name).find() && GIVEN.matcher(Meaning.folded(said)).find();
        }
        if (PlanNames.count(name, said)) {
            return false;
        }
        if (NUMBER.matcher(said).matches() && PlanNames.tellOfBefore(name)) {
            return !ZERO.matcher(said).matches();
        }
        if (NUMBER.matcher(said).matches() && (program.version() != null || WHOLE_NUMBER.matcher(said).matches())) {
            return (ENDS.matcher(name).matches() || !isOfHarmlessName() && !isElsewhere(name)) && mayBeCode(name, said);
        }
        if (PlanNames.contain(name)) {
            return mayTellPlan(name, said);
        }
        if (isOfHarmlessName() || isElsewhere(name)) {
            return ORIGIN.matcher(name).matches() && OF_PLANS.matcher(Meaning.folded(said)).find()
                    || (CellNames.isOfPlaceOrPerson(name) ? StateWords.sayPlannedOfPlace(said) : StateWords.sayPlanned(said))
                    || CellNames.isOfOtherProvider(name, said) || LICENCE.matcher(name).find() && GIVEN.matcher(Meaning.folded(said)).find();
        }
        if (isNo(said) && (BAD.matcher(name).find() || StateWords.sayGone(header))) {
            return false;
        }
        return !(name.equals("scope") && FOR_WHOM.matcher(Meaning.plain(said)).matches()) && mayTellState(name, said, program);
    }

    /** Whether a yes under that name may say that the program is not there, or shall be. */
    private boolean speaksAgainstItself(String name) {
        return StateWords.entitleAnother(header) && !UPDATES.matcher(name).find() && !ELSEWHERE.matcher(name).find()
                && !BAD_BUT_USUAL.matcher(name).matches();
    }

    /** Whether it is known that nothing of that name tells whether a program is there. */
    private static boolean isElsewhere(String name) {
        return isUsual(name) || ELSEWHERE.matcher(name).find() || DESCRIBED.matcher(name).find();
    }

    private static boolean isYes(String said) {
        return YesOrNo.of(said).filter(YesNo.YES::equals).isPresent();
    }

    /** Whether a number tells that an installation did not go well, or is not over. */
    private static boolean mayBeCode(String name, String said) {
        return PROGRESS.matcher(name).matches() ? !ALL_OF_IT.matcher(said).matches()
                : KNOWN_CODE.matcher(said).matches() || ENDS.matcher(name).matches() && !ZERO.matcher(said).matches()
                        && (!said.equals("1") || GIVEN_BACK.matcher(name).matches());
    }

    /** Whether it holds what a command gives back, where 1 is no word for yes. */
    boolean isGivenBack() {
        String name = Meaning.plain(header);
        return ENDS.matcher(name).matches() && GIVEN_BACK.matcher(name).matches();
    }

    /** Whether what stands under the name of a plan, a decision or a way leaves open whether the program came. */
    private static boolean mayTellPlan(String name, String said) {
        if (PlanNames.tellOfBefore(name)) {
            return StateWords.mayBeSentence(said) && !isNo(said);
        }
        return !InstallDate.isLikeOne(said) && LETTER.matcher(said).find() && Change.ofState(said, StateOf.DEPLOYMENT) != Change.THERE
                && StateWords.mayBeSentence(said) || isYes(said);
    }

    private static boolean mayTellState(String name, String said, Program program) {
        if (UPDATES.matcher(name).find() && (isYes(said) || isNo(said))) {
            return false;
        }
        if (isYes(said)) {
            return true;
        }
        if (Change.ofState(said, StateOf.DEPLOYMENT) == Change.THERE) {
            return !SAYS_DONE.matcher(name).find();
        }
        return (program.version() == null ? LETTER_OR_VERSION : LETTER).matcher(said).find() && StateWords.mayBeSentence(said)
                && !InstallDate.isLikeOne(said) && (GROUPS.matcher(name).matches() || !(WORD.matcher(said).find() && ITSELF.matcher(Meaning.folded(said)).matches()));
    }

    /** Whether its name is that of the steps in which programs are handed out: a number tells one, too. */
    boolean isOfSteps() {
        return STEPS.matcher(Meaning.plain(header)).find();
    }

    /** Whether its name may be that of a plan, a decision or a way. */
    boolean isOfPlan() {
        return !isNamed && (isOfSteps() || PlanNames.contain(Meaning.plain(header)));
    }

    /** Whether its name is that of groups of computers, which administrators make for any purpose. */
    boolean isOfGroup() {
        return GROUPS.matcher(Meaning.plain(header)).matches();
    }

    /** Whether it says in any words that something is there or not, is to come, or is wanted. */
    boolean saysState() {
        return StateWords.sayGone(value) || StateWords.sayUndone(value) || StateWords.sayIntended(value) || StateWords.sayOnlyDone(value);
    }

    /** Whether it is the title of a list or a sentence beside it, and says that the list may be one of something else. */
    boolean speaksOfList() {
        return isInColumnOfRemarks() && (Notes.contain(value) || StateWords.sayUndone(value) || StateWords.sayGone(value))
                || OF_LIST.matcher(Meaning.plain(header)).matches() && StateWords.entitleAnother(value);
    }

    /** Whether people write remarks in its column. */
    public boolean isInColumnOfRemarks() {
        return REMARKS.matcher(Meaning.plain(header)).matches();
    }

    /**
     * Whether it may be a remark on its row, if others do not say the same: words that neither say that all is well nor tell
     * what every tool tells of a program; or yes or no, where it is not known of what.
     */
    public boolean mayBeRemark() {
        String name = Meaning.plain(header);
        String said = value.strip();
        boolean isYes = YesOrNo.of(said).filter(YesNo.YES::equals).isPresent();
        if (Program.isNothing(said) || !isYes && isFine(name, said) || isYes && isState(name) || !StateWords.mayBeSentence(said) || InstallDate.isLikeOne(said)
                || ITSELF.matcher(Meaning.folded(said)).matches() && WORD.matcher(said).find()) {
            return false;
        }
        if (isInColumnOfRemarks()) {
            return WORD.matcher(said).find() && !isYes;
        }
        boolean isElsewhere = ELSEWHERE.matcher(name).find() || UPDATES.matcher(name).find() || isUsual(name)
                || DESCRIBED.matcher(name).find() || Meaning.COMPUTER.rank(name) >= 0 || Meaning.USER.rank(name) >= 0;
        return !isElsewhere && (WORD.matcher(said).find() || isYes);
    }

    /** What it says, for people. */
    public String shown() {
        return Redaction.quote(header.strip()) + " says " + Redaction.quote(value.strip());
    }
}
