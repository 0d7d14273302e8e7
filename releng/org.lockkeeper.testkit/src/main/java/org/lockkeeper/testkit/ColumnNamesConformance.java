package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.ColumnNames;

/** What every {@link ColumnNames} keeps to. */
public abstract class ColumnNamesConformance {

    /** For subclasses. */
    protected ColumnNamesConformance() {
        // nothing to set up
    }

    /** The names. */
    protected abstract ColumnNames columnNames();

    /** It names fields that there are, and each column means one of them. */
    @Test
    protected void eachNameMeansOneField() {
        Map<String, String> fields = new HashMap<>();
        columnNames().names().forEach((field, names) -> {
            assertTrue(ColumnMapping.FIELDS.contains(field) && !field.equals(ColumnMapping.IGNORE), "there is no field " + field);
            assertFalse(names.isEmpty(), "no names of " + field);
            for (String name : names) {
                assertTrue(name.codePoints().anyMatch(Character::isLetterOrDigit), "no name: \"" + name + "\"");
                String other = fields.put(name, field);
                assertTrue(other == null, name + " is named twice");
            }
        });
    }

    /** It always says the same. */
    @Test
    protected void namesAreAlwaysTheSame() {
        assertEquals(columnNames().names(), columnNames().names());
    }
}
