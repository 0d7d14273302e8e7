package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lockkeeper.report.text.JsonWriter;

/** JSON as another reader (Jackson) understands it. */
class JsonWriterTest {

    private static final ObjectMapper READER = new ObjectMapper();

    /** Something that is written. */
    @FunctionalInterface
    private interface Writing {
        void to(JsonWriter json) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter json = new JsonWriter(out);
        writing.to(json);
        json.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Property
    void anyTextIsReadBack(@ForAll String text) throws IOException {
        // half a surrogate pair has no UTF-8; it is escaped and so kept
        assertThat(READER.readTree(written(json -> json.value(text))).textValue()).isEqualTo(text);
    }

    @Property
    void anyListsAreReadBack(@ForAll List<List<Integer>> lists) throws IOException {
        String written = written(json -> {
            json.beginLines();
            for (List<Integer> list : lists) {
                json.beginArray();
                for (int number : list) {
                    json.value(number);
                }
                json.endArray();
            }
            json.endArray();
        });

        assertThat((Object) READER.readValue(written, List.class)).isEqualTo(lists);
        assertThat(written.lines().count()).isEqualTo(lists.isEmpty() ? 1 : lists.size() + 2L);
    }

    @Test
    void objectsKeepTheOrderOfTheirFields() throws IOException {
        String written = written(json -> json.beginObject().name("b").value(true).name("a").value((String) null)
                .name("n").value((Integer) null).name("l").beginArray().endArray().name("o").beginObject().endObject()
                .name("x").value(-5L).endObject());

        assertThat(written).isEqualTo("{\"b\":true,\"a\":null,\"n\":null,\"l\":[],\"o\":{},\"x\":-5}\n");
    }

    @Test
    void longTextsPassTheBuffer() throws IOException {
        String text = "Größe 日本 \uD83D\uDE00 ".repeat(20_000);
        JsonNode read = READER.readTree(written(json -> json.beginArray().value(text).value(text).endArray()));

        assertThat(read.get(0).textValue()).isEqualTo(text);
        assertThat(read.get(1).textValue()).isEqualTo(text);
    }

    @Test
    void incompleteTextIsNotPassedOffAsComplete() {
        assertThatThrownBy(() -> written(JsonWriter::beginObject)).isInstanceOf(IllegalStateException.class);
    }
}
