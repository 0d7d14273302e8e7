package org.lockkeeper.intake.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** A search for a set finds what searches for each word find. */
class NeedlesTest {

    @Property
    void findsWhatAnyOfItsWordsIs(
            @ForAll @Size(min = 1, max = 4) List<@NotEmpty @StringLength(max = 4) @Chars({'a', 'b', 'k', ' '}) String> words,
            @ForAll @StringLength(max = 40) @Chars({'a', 'b', 'B', 'k', 'K', ' ', '\u00FF'}) String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Needles needles = new Needles(words.stream().map(Needle::new).toList());
        for (int from = 0; from <= bytes.length; from += 3) {
            for (int to = from; to <= bytes.length; to += 2) {
                String part = text.substring(from, to).toLowerCase(Locale.ROOT);
                assertThat(needles.anyIn(bytes, from, to)).as("%s in '%s'", words, part)
                        .isEqualTo(words.stream().anyMatch(part::contains));
            }
        }
    }
}
