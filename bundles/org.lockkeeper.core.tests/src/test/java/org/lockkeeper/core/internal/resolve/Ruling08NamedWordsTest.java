package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.core.testing.Given;

/** Ruling 8: a word beside a connector in a log leaves the accounts of that name open, and invents none. */
class Ruling08NamedWordsTest {

    private static final Attributes NAMED = Attributes.of(Attribute.CONNECTOR_NAMED_AT, at("10-05T09:00:00"));

    private static Given word(Given given, String word) {
        return given.observe(new Subject.OfAccount(Given.SERVER, word), SourceKind.OTHER, at("10-05T09:00:00"), NAMED);
    }

    private static Given configured(String... accounts) {
        Given given = new Given();
        for (String account : accounts) {
            given.observe(new Subject.OfAccount(Given.SERVER, account), SourceKind.CONFIGURATION, at("10-01"),
                    Attributes.NONE);
        }
        return given;
    }

    private static List<String> open(Given given) {
        Model model = given.model();
        return model.accounts().stream().filter(a -> a.facts().get(Attribute.CONNECTOR_NAMED_AT).isKnown())
                .map(Account::name).toList();
    }

    @Test
    void everyAccountOfThatNameIsOpen() {
        assertThat(open(word(configured("b@x", "B@y", "c@x"), "b"))).containsExactly("b@x", "b@y");
        assertThat(open(word(configured("b", "c"), "B"))).containsExactly("b");
    }

    @Test
    void theOrderDoesNotMatter() {
        Given first = word(new Given(), "b").observe(new Subject.OfAccount(Given.SERVER, "b@x"), SourceKind.CONFIGURATION,
                at("10-01"), Attributes.NONE);
        assertThat(open(first)).containsExactly("b@x");
    }

    @Test
    void aWordThatIsNobodysNameMakesUpNobody() {
        assertThat(word(configured("c@x"), "failed").model().accounts()).extracting(Account::name).containsExactly("c@x");
    }
}
