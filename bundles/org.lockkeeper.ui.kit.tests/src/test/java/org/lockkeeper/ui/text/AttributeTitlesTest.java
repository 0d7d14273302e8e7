package org.lockkeeper.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;

/** What is known of people and computers has a title in the window's language, whatever it is. */
class AttributeTitlesTest {

    @Test
    void everyAttributeOfOursHasATitleOfTheWindow() throws ReflectiveOperationException {
        for (Attribute<?> attribute : AttributeCatalogue.builtIn().all()) {
            Object title = Messages.class.getField("Attribute_" + attribute.id()).get(null);
            assertThat(Wording.attribute(attribute)).as(attribute.id()).isEqualTo(title);
        }
    }

    @Test
    void oneOfAnExtensionHasItsOwn() {
        assertThat(Wording.attribute(Attribute.of("seat", String.class, Attribute.Scope.COMPUTER, "seat"))).isEqualTo("seat");
    }
}
