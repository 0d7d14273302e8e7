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
            + "|lingua|jezyk|^taal|major|minor|build|revision|version|verze|bits|bitness|64|32|wow|^arch(?!iv)|guid|uuid"
            + "|ident|systemcomponent|windowsinstaller|msi|hidden|nomodify|norepair|noremove|noelevate|modify|repair"
            + "|wordcount|sku|assignmenttype|releasetype|source|parent|channel|scope|peruser|allusers|psshow|genus"
            + "|property|priority|section|multiarch|kernel|bundle|browser|extension|requires|clicktorun|resume|virtual"
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
    private static final Pattern DESCRIBED = Pattern.compile("descr|beschreib|popis|name|(?<!en)title|group|contact|help|link|url"
            + "|readme|publish|vendor|company(?!portal)|product|author(?!i[sz])");
    /** What tells who made it, or what it is called. */
    private static final Pattern ITSELF = Pattern.compile("(?:kerio|gfi|technologies|software|updater|update|outlook|connector"
            + "|offline|edition|service|s\\.?r\\.?o|inc|ltd|llc|[^\\p{L}])*");
    /** Names of the steps in which programs are handed out; they are numbered, or have names. */
    private static final Pattern STEPS = Pattern.compile("(?:^|deploy(?:ment)?|update|rollout|release|pilot)(?:ring|wave|phase|stage|tier"
            + "|batch|lane|welle|vlna|etap[ae]|stufe|slot)(?:nr|no|num|number|nummer|cislo|name|id)?$"
            + "|(?:deploy(?:ment)?|update|rollout|pilot)(?:group|gruppe|skupina|channel|kanal)$");
    /** Names of what may be fetched by oneself. */
    private static final Pattern BY_ONESELF = Pattern.compile("selfservice|companyportal");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    /** A letter, a part of a whole, or nothing but signs, as lights are. */
    private static final Pattern LETTER = Pattern.compile("\\p{L}|^\\d{1,2}(?:[.,]\\d+)? ?%$|^[^\\p{L}\\p{N}]+$");
    /** A version may be the one that shall be. */
    private static final Pattern LETTER_OR_VERSION = Pattern.compile(LETTER.pattern() + "|^\\d+(?:\\.\\d+)+$");
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
        if (UPDATES.matcher(name).find()) {
            return false;
        }
        if (isCode(name) && NUMBER.matcher(said).matches()) {
            return !ZERO.matcher(said).matches();
        }
        if (BAD.matcher(name).find() || StateWords.sayGone(header) && !isUsual(name)) {
            return !isNo(said) && !BAD_BUT_USUAL.matcher(name).matches() && StateWords.mayBeSentence(said);
        }
        return StateWords.sayUndone(said) || StateWords.sayIntended(said) && !isProse(name)
                || isState(name) && !StateOf.of(name).isElsewhere(said) && !isFine(name, said) || isNo(said) && !isUsual(name);
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
        return STARTS.matcher(name).matches() && !ELSEWHERE.matcher(name).find() ? InstallDate.tryParse(value.strip())
                : Optional.empty();
    }

    /** Whether it tells a state. */
    boolean isOfState() {
        return isState(Meaning.plain(header));
    }

    private static boolean isState(String name) {
        return (STATE.matcher(name).matches() || Meaning.STATE.rank(name) >= 0
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
        return USUAL.matcher(name).find() || NUMBERING.matcher(name).matches();
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
        if (isOfSteps() && !isNamed && !Program.isNothing(said)) {
            return Change.ofState(said, StateOf.DEPLOYMENT) != Change.THERE || said.matches("\\d+");
        }
        if (BY_ONESELF.matcher(name).find() && YesOrNo.of(said).filter(YesNo.YES::equals).isPresent()) {
            return true;
        }
        if (isOfHarmlessName() || isInColumnOfRemarks() || Program.isNothing(said) || isState(name) || isUsual(name)
                || ELSEWHERE.matcher(name).find() || DESCRIBED.matcher(name).find()
                || isNo(said) && (UPDATES.matcher(name).find() || BAD.matcher(name).find() || StateWords.sayGone(header))) {
            return false;
        }
        return YesOrNo.of(said).filter(YesNo.YES::equals).isPresent() ? !UPDATES.matcher(name).find()
                : (program.version() == null ? LETTER_OR_VERSION : LETTER).matcher(said).find() && Change.ofState(said, StateOf.DEPLOYMENT) != Change.THERE
                        && StateWords.mayBeSentence(said) && !InstallDate.isLikeOne(said)
                        && !(WORD.matcher(said).find() && ITSELF.matcher(Meaning.folded(said)).matches());
    }

    /** Whether its name is that of the steps in which programs are handed out: a number tells one, too. */
    boolean isOfSteps() {
        return STEPS.matcher(Meaning.plain(header)).find();
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
