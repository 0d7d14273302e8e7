package org.lockkeeper.ui.workbench.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.Field;

/** Fields of extensions, which every view of the window asks for. */
class LiveClientLanguageTest {

    private static final Attribute<String> PLACE = Attribute.of("acme.place", String.class, Attribute.Scope.COMPUTER, "place");

    private final LiveClientLanguage language = new LiveClientLanguage();

    @Test
    void aProviderThatFailsIsLeftOutAndTheOthersStay() {
        AttributeProvider torn = () -> {
            throw new IllegalArgumentException("rope torn");
        };
        AttributeProvider silent = () -> null;
        AttributeProvider sound = () -> List.of(PLACE);

        language.takeProviders(List.of(torn, silent, sound));

        assertThat(language.attributes().byId("acme.place")).contains(PLACE);
        assertThat(language.fields()).hasSize(ClientFields.all().size() + 1);
        assertThat(language.fields()).extracting(Field::id).contains("acme.place");
    }

    @Test
    void whereAllFailOursAreThere() {
        language.takeProviders(List.of(() -> null));

        assertThat(language.fields()).isEqualTo(ClientFields.all());
    }
}
