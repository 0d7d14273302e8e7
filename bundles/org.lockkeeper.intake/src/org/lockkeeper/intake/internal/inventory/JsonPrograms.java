package org.lockkeeper.intake.internal.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.intake.internal.json.Json;

/**
 * Walks through JSON of any of the known shapes: values that follow each other, lists in objects that tell whose they
 * are, objects in objects. Only members of known names are entered: an inventory holds much that has a name and a
 * version and is no program.
 */
final class JsonPrograms {

    private static final Set<String> LISTS = Set.of("softwares", "software", "programs", "snapshot", "affected_items",
            "hits", "value", "rows", "data", "results", "result", "items", "packages", "applications", "apps",
            "installed_software", "installedsoftware", "installed_programs", "installedprograms", "inventory",
            "computers", "hosts", "devices", "machines", "agents", "installed_versions", "added", "removed");
    private static final Set<String> AROUND = Set.of("_source", "content", "spec", "data", "body", "result", "hits",
            "response", "diffresults", "inventory", "host");
    private static final Set<String> HOSTS = Set.of("hardware", "agent", "host", "computer", "device", "asset",
            "decorations", "machine", "endpoint", "scan", "accesslog", "meta");
    private static final Set<String> OF_THE_PROGRAM = Set.of("columns", "package", "product", "program",
            "installed_versions");

    /** What Fleet means by a program that could be installed and has no versions that are. */
    private static final String NOT_INSTALLED = "not installed";
    /** What is said of a program in whose object the file is not understood any more. */
    private static final String BROKEN_OFF = "incomplete: cannot be read to its end";
    private static final Pattern KERIO = Pattern.compile("kerio", Pattern.CASE_INSENSITIVE);

    private final Json json;
    private final JsonParser parser;
    private final TableWords words;
    private final GivenNames given;
    private final Inventory inventory;
    private final KnownCells known;
    private final Deque<JsonScope> open = new ArrayDeque<>();
    private final Set<String> agents = new HashSet<>();

    JsonPrograms(Json json, TableWords words, GivenNames given, Inventory inventory, KnownCells known) {
        this.words = words;
        this.given = given;
        this.known = known;
        this.json = json;
        // which of two members of one name holds is not known
        this.parser = json.parser().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        this.inventory = inventory;
    }

    void read() throws IOException {
        try {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token == JsonToken.START_OBJECT) {
                    object(null, "");
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    inventory.lose(json.line(), "expected an object with a program's name and version");
                }
            }
        } catch (IOException e) {
            inventory.doubt("breaks off");
            while (!open.isEmpty()) {
                JsonScope scope = open.pop();
                // what would follow might say that the program is not there
                scope.aside("object", BROKEN_OFF);
                close(scope);
            }
            throw e;
        }
    }

    private JsonScope object(@Nullable JsonScope parent, String key) throws IOException {
        JsonScope scope = new JsonScope(words, given, parent, key, json.line(), json.offset());
        open.push(scope);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            member(scope, parser.currentName());
        }
        open.pop();
        close(scope);
        return scope;
    }

    private void member(JsonScope scope, String name) throws IOException {
        String lower = words.member(name).lower();
        switch (parser.nextToken()) {
            case START_OBJECT -> {
                if (isKnown(lower)) {
                    object(scope, lower);
                } else {
                    scope.put(name, innerValue(scope, name));
                }
            }
            case START_ARRAY -> {
                if (LISTS.contains(lower)) {
                    list(scope, lower);
                } else {
                    texts(scope, name);
                }
            }
            case VALUE_NULL -> {
                if (lower.equals("installed_versions")) {
                    scope.aside(name, NOT_INSTALLED);
                }
            }
            case null -> throw new IOException("breaks off");
            default -> scope.put(name, parser.getText());
        }
    }

    private static boolean isKnown(String key) {
        return AROUND.contains(key) || HOSTS.contains(key) || OF_THE_PROGRAM.contains(key);
    }

    /** PowerShell's dates: {"value": "/Date(…)/", "DateTime": …}; what else is told there, is told of the program. */
    private @Nullable String innerValue(JsonScope scope, String name) throws IOException {
        String value = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String inner = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (inner.equalsIgnoreCase("value") && token != JsonToken.VALUE_NULL) {
                value = parser.getText();
            } else if (token != JsonToken.VALUE_NULL && !inner.equalsIgnoreCase("datetime")) {
                scope.aside(name + '.' + inner, parser.getText());
            }
        }
        return value;
    }

    /** A list of texts, of which nothing else is known. */
    private void texts(JsonScope scope, String name) throws IOException {
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            if (token == JsonToken.VALUE_STRING) {
                scope.aside(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void list(JsonScope scope, String key) throws IOException {
        if (key.equals("snapshot")) {
            scope.isSnapshot(true);
        }
        if (!OF_THE_PROGRAM.contains(key)) {
            scope.isAround(true);
        }
        JsonToken token;
        long count = 0;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            count++;
            if (token == JsonToken.START_OBJECT) {
                object(scope, key);
            } else if (token == JsonToken.VALUE_STRING && KERIO.matcher(parser.getText()).find()) {
                inventory.lose(json.line(), "expected an object with a program's name and version, found a text");
            } else {
                parser.skipChildren();
            }
        }
        scope.counted(count);
        if (count == 0 && key.equals("installed_versions")) {
            scope.aside(key, NOT_INSTALLED);
        }
    }

    /** An object is read: it is a program, a part of one, or what stands around programs. */
    private void close(JsonScope scope) {
        JsonScope parent = scope.parent();
        String key = scope.key();
        String agent = scope.other("agent_id");
        if (agent != null && agents.add(agent) && agents.size() > 1) {
            inventory.refuseNameless("these are the programs of several agents, which are told apart by numbers only;"
                    + " export those of one agent into a file of the computer's name");
        }
        if (scope.other("hosts_count") != null) {
            inventory.refuseNameless("this is a list of the programs of all hosts together; export the software of"
                    + " each host");
        }
        if (parent != null && OF_THE_PROGRAM.contains(key)) {
            parent.takeProgram(scope);
        } else if (parent != null && HOSTS.contains(key) && !scope.isAround()) {
            parent.takeHost(scope);
        } else if (scope.isProgram()) {
            Program program = scope.program(known);
            if (program != null) {
                deliver(parent, scope, program);
            }
        } else {
            String part = scope.partOnly();
            if (scope.isOnePage()) {
                inventory.cut("is one page of several");
            } else if (part != null) {
                inventory.doubt(part);
            }
            if (parent == null && scope.isSnapshot()) {
                inventory.next();
            }
            scope.pending().forEach(program -> deliver(parent, scope, program));
        }
    }

    private void deliver(@Nullable JsonScope parent, JsonScope from, Program program) {
        Program whole = from.within(program);
        if (parent == null) {
            inventory.addSparse(whole, whole.cells());
        } else {
            parent.add(whole);
        }
    }
}
