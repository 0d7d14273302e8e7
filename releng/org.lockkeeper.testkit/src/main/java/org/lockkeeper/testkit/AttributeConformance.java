package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.AttributeProvider;

/** What every {@link AttributeProvider} keeps to. */
public abstract class AttributeConformance {

    /** For subclasses. */
    protected AttributeConformance() {
        // nothing to set up
    }

    /** The provider. */
    protected abstract AttributeProvider provider();

    /** Ids have a prefix of their own, so that neither Lockkeeper nor another extension has them too. */
    @Test
    protected void idsAreItsOwn() {
        Set<String> ids = new HashSet<>();
        assertFalse(provider().attributes().isEmpty(), "it has no attributes");
        for (Attribute<?> attribute : provider().attributes()) {
            assertTrue(attribute.id().matches("[a-z][A-Za-z0-9]*(\\.[a-zA-Z][A-Za-z0-9]*)+"),
                    "expected an id with a prefix, typed in filters, such as acme.seats: " + attribute.id());
            assertTrue(AttributeCatalogue.builtIn().byId(attribute.id()).isEmpty(),
                    "Lockkeeper has an attribute of that id: " + attribute.id());
            assertTrue(ids.add(attribute.id()), "twice: " + attribute.id());
            assertFalse(attribute.title().isBlank(), "the title is blank: " + attribute.id());
        }
    }

    /** It always has the same attributes: what was stored has to be read again. */
    @Test
    protected void attributesAreAlwaysTheSame() {
        assertEquals(provider().attributes(), provider().attributes());
    }
}
