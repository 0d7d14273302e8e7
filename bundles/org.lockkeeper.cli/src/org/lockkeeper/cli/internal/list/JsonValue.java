package org.lockkeeper.cli.internal.list;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.core.inventory.conflicts.Disagreement;
import org.lockkeeper.report.PlanJson;
import org.lockkeeper.report.text.JsonWriter;

/** Values of fields as JSON: numbers as numbers, lists as arrays, nested ones as objects, everything else as text. */
public final class JsonValue {

    private JsonValue() {
    }

    /** Writes a value; {@code null} is written as such. */
    public static void write(@Nullable Object value, JsonWriter json) throws IOException {
        switch (value) {
            case null -> json.value((String) null);
            case Number number -> json.value(number);
            case Boolean truth -> json.value(truth.booleanValue());
            case Disagreement.Other other -> write(object("value", other.value(), "evidence", other.evidence(),
                    "reason", other.reason(), "open", other.open()), json);
            case Evidence evidence -> PlanJson.evidence(evidence, json);
            case Collection<?> many -> {
                json.beginArray();
                for (Object one : many) {
                    write(one, json);
                }
                json.endArray();
            }
            case Map<?, ?> fields -> {
                json.beginObject();
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    json.name(field.getKey().toString());
                    write(field.getValue(), json);
                }
                json.endObject();
            }
            default -> json.value(value.toString());
        }
    }

    /** An object: names and values in turn. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
