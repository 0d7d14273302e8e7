package org.lockkeeper.intake.internal.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.json.Json;
import org.lockkeeper.intake.internal.text.KnownStart;

/**
 * Reads lists of programs as JSON: osquery's {@code programs} (plain, in an envelope, or as its log of additions and
 * removals), Fleet's hosts, Wazuh's packages, the GLPI agent's inventory, and PowerShell's {@code ConvertTo-Json}.
 */
public final class ProgramsJsonImporter implements HasNames {

    private static final Pattern NAME = key("displayname|name|programname|applicationname|softwarename|package");
    private static final Pattern VERSION = key("displayversion|version|softwareversion|installed_versions");
    private static final Pattern MORE = key("publisher|vendor|install_?date|install_?location|install_?source"
            + "|uninstall_?string|identifying_?number|pscomputername|hostidentifier|softwares?|affected_items"
            + "|computer(?:_?name)?|snapshot|bundle_identifier|displayversion");
    // what such documents say at their beginning, where the programs come later
    private static final Pattern GLPI = Pattern.compile("\"action\"\\s*:\\s*\"inventory\"|\"content\"\\s*:\\s*\\{"
            + "[\\s\\S]*\"(?:accesslog|hardware|versionclient)\"\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FLEET = key("osquery_version");

    private static Pattern key(String names) {
        return Pattern.compile("\"(?:" + names + ")\"\\s*:", Pattern.CASE_INSENSITIVE);
    }

    private static final int MOST_NAMES = 500;
    private static final long LOOKED_AT = 65_536;

    private final TableWords words;
    private final KnownCells known = new KnownCells();

    /** @param words what members mean that are not known */
    public ProgramsJsonImporter(TableWords words) {
        this.words = words;
    }

    @Override
    public String id() {
        return "programs-json";
    }

    @Override
    public String title() {
        return "Installed programs as JSON (osquery, Fleet, Wazuh, GLPI, PowerShell)";
    }

    @Override
    public int recognise(ImportSource source) {
        String text = start(source);
        String start = text.stripLeading();
        if (!start.startsWith("[") && !start.startsWith("{")) {
            return 0;
        }
        Set<Meaning> added = words.addedIn(text);
        boolean more = added.stream().anyMatch(meaning -> meaning != Meaning.PROGRAM && meaning != Meaning.VERSION);
        return (NAME.matcher(text).find() || added.contains(Meaning.PROGRAM))
                && (VERSION.matcher(text).find() || added.contains(Meaning.VERSION))
                && (MORE.matcher(text).find() || more)
                || GLPI.matcher(text).find() || FLEET.matcher(text).find() ? 75 : 0;
    }

    /** {@inheritDoc} A member of an object that is no program's or computer's is called by both names. */
    @Override
    public @Nullable List<String> header(ImportSource source) {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> around = new ArrayDeque<>();
        try (Json json = Json.open(source)) {
            JsonParser parser = json.parser();
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null && names.size() < MOST_NAMES; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> {
                        name = parser.currentName();
                        names.add(name);
                        if (around.size() > 1) {
                            names.add(around.peek() + '.' + name);
                        }
                    }
                    case START_OBJECT, START_ARRAY -> around.push(name);
                    case END_OBJECT, END_ARRAY -> around.pop();
                    default -> {
                        // a value
                    }
                }
                if (parser.currentLocation().getCharOffset() > LOOKED_AT) {
                    break;
                }
            }
        } catch (IOException _) {
            // reading the whole file reports it
        }
        return names.isEmpty() ? null : List.copyOf(names);
    }

    private static String start(ImportSource source) {
        return KnownStart.text(source);
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        String start = start(source);
        // osquery reads both registry lists; its columns tell it from PowerShell's
        boolean osquery = start.contains("\"install_source\"") || start.contains("\"identifying_number\"")
                || start.contains("\"hostIdentifier\"") || start.contains("\"osquery_version\"");
        Inventory inventory = new Inventory(source, context, id(), osquery);
        inventory.mappable();
        GivenNames given = new GivenNames(words, words.mappings().isEmpty() ? null : header(source));
        if (start.contains("\"action\"") && (start.contains("\"added\"") || start.contains("\"removed\""))) {
            inventory.doubt("is a log of changes");
        }
        try (Json json = Json.open(source)) {
            new JsonPrograms(json, words, given, inventory, known).read();
        } catch (JsonProcessingException e) {
            throw Json.problem(e);
        } finally {
            inventory.observe();
        }
        inventory.tellLost();
    }
}
