package org.lockkeeper.intake.internal.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.inventory.Columns.Meaning;
import org.lockkeeper.intake.internal.json.Json;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * Reads lists of programs as JSON: osquery's {@code programs} (plain, in a fleet's envelope, or as its log of additions
 * and removals) and PowerShell's {@code ConvertTo-Json}.
 */
public final class ProgramsJsonImporter implements Importer {

    private static final Pattern NAME = Pattern.compile("\"(?:displayname|name|programname|applicationname)\"\\s*:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("\"(?:displayversion|version)\"\\s*:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE = Pattern.compile("\"(?:publisher|vendor|install_?date|install_?location"
            + "|install_?source|uninstall_?string|identifying_?number|pscomputername|hostidentifier)\"\\s*:",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "programs-json";
    }

    @Override
    public String title() {
        return "Installed programs as JSON (osquery, PowerShell)";
    }

    @Override
    public int recognise(ImportSource source) {
        byte[] head = source.head();
        String text = TextEncoding.detect(head).decode(head, 0, head.length);
        String start = text.stripLeading();
        return (start.startsWith("[") || start.startsWith("{")) && NAME.matcher(text).find()
                && VERSION.matcher(text).find() && MORE.matcher(text).find() ? 75 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        byte[] head = source.head();
        String start = TextEncoding.detect(head).decode(head, 0, head.length);
        // osquery reads both registry lists; its columns tell it from PowerShell's
        boolean osquery = start.contains("\"install_source\"") || start.contains("\"identifying_number\"")
                || start.contains("\"hostIdentifier\"");
        Computers computers = new Computers(source, context, osquery);
        try (Json json = Json.open(source)) {
            new Reader(json, computers, context).read();
        } catch (JsonProcessingException e) {
            throw Json.problem(e);
        } finally {
            computers.observe();
        }
    }

    /** Reads values that follow each other, each an object or a list of objects. */
    private static final class Reader {

        private final Json json;
        private final JsonParser parser;
        private final Computers computers;
        private final ImportContext context;

        Reader(Json json, Computers computers, ImportContext context) {
            this.json = json;
            this.parser = json.parser();
            this.computers = computers;
            this.context = context;
        }

        void read() throws IOException {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token == JsonToken.START_OBJECT) {
                    Entry entry = entry();
                    entry.tell(computers, null);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    context.reject(json.line(), "expected an object with a program's name and version");
                }
            }
        }

        private Entry entry() throws IOException {
            Entry entry = new Entry(json.line(), json.offset());
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    Entry inner = entry();
                    if (name.equalsIgnoreCase("columns")) {
                        entry.envelope = true;
                        entry.inner.add(inner);
                    } else {
                        // PowerShell's dates: {"value": "/Date(…)/", "DateTime": …}
                        entry.put(name, inner.other.get("value"));
                    }
                } else if (token == JsonToken.START_ARRAY) {
                    entry.envelope = true;
                    list(entry);
                } else if (token != JsonToken.VALUE_NULL) {
                    entry.put(name, parser.getText());
                }
            }
            return entry;
        }

        private void list(Entry entry) throws IOException {
            JsonToken token;
            while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
                if (token == JsonToken.START_OBJECT) {
                    entry.inner.add(entry());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    /** A program, or an envelope around programs. */
    private static final class Entry {

        private final long line;
        private final long offset;
        private final Map<Meaning, String> values = new EnumMap<>(Meaning.class);
        private final Map<Meaning, Integer> ranks = new EnumMap<>(Meaning.class);
        private final Map<String, String> other = new HashMap<>();
        private final List<Entry> inner = new ArrayList<>();
        private boolean envelope;

        Entry(long line, long offset) {
            this.line = line;
            this.offset = offset;
        }

        void put(String name, String value) {
            if (value == null) {
                return;
            }
            Meaning meaning = Columns.meaning(name);
            if (meaning == null) {
                String key = name.toLowerCase(Locale.ROOT);
                if (key.equals("unixtime") || key.equals("action") || key.equals("value")) {
                    other.put(key, value);
                }
            } else if (!values.containsKey(meaning) || Columns.rank(meaning, name) < ranks.get(meaning)) {
                ranks.put(meaning, Columns.rank(meaning, name));
                values.put(meaning, value);
            }
        }

        void tell(Computers computers, Entry around) {
            if (!envelope) {
                if (values.containsKey(Meaning.PROGRAM) && !values.get(Meaning.PROGRAM).isBlank()) {
                    tellProgram(computers, around);
                }
            } else {
                inner.forEach(entry -> entry.tell(computers, this));
            }
        }

        private void tellProgram(Computers computers, Entry around) {
            String computer = values.get(Meaning.COMPUTER);
            Moment seenAt = seenAt();
            if (around != null) {
                computer = computer == null ? around.values.get(Meaning.COMPUTER) : computer;
                seenAt = seenAt == null ? around.seenAt() : seenAt;
            }
            Program program = new Program(computer, values.get(Meaning.PROGRAM).strip(), values.get(Meaning.VERSION),
                    values.get(Meaning.INSTALLED), values.get(Meaning.LOCATION), seenAt, line, offset);
            if (around != null && "removed".equals(around.other.get("action"))) {
                computers.remove(program);
            } else {
                computers.add(program);
            }
        }

        private Moment seenAt() {
            String text = other.containsKey("unixtime") ? other.get("unixtime") : values.get(Meaning.COLLECTED);
            return text == null ? null : InstallDate.tryParse(text).orElse(null);
        }
    }
}
