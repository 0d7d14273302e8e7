package org.lockkeeper.ui.logs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.ui.logs.internal.words.AspectTitles;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** The fields of Kerio's logs have a name in every language, each another one. */
class AspectTitlesTest {

    private static List<LogAspect> fields() {
        return KerioFormats.all().stream().flatMap(format -> format.aspects().stream()).distinct().toList();
    }

    @Test
    void theyAreCalledInEnglishAsTheFormatsCallThem() {
        assertThat(fields()).hasSizeGreaterThan(20);
        assertThat(AspectTitles.of(fields())).isEqualTo(fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_cs"})
    void eachHasANameOfItsOwn(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = LogMessages.class.getResourceAsStream("messages" + language + ".properties")) {
            texts.load(in);
        }
        Stream<String> names = fields().stream().map(field -> texts.getProperty("Aspect_" + field.id()));
        assertThat(names.toList()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aFieldOfAnotherFormatKeepsItsName() {
        List<LogAspect> others = List.of(new LogAspect("status", "status", false), new LogAspect("size", "Size in MB", false));
        assertThat(AspectTitles.of(others)).isEqualTo(others);
    }
}
