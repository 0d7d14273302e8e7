package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.version.ProductVersion;

/** What every {@link VersionData} keeps to. */
public abstract class VersionDataConformance {

    /** For subclasses. */
    protected VersionDataConformance() {
        // nothing to set up
    }

    /** The data. */
    protected abstract VersionData data();

    /** Each version is there once, with a sentence and the document that says so. */
    @Test
    protected void eachVersionHasItsDocument() {
        Set<ProductVersion> versions = new HashSet<>();
        for (VersionStop stop : data().stops()) {
            assertTrue(versions.add(stop.version()), "twice: " + stop.version());
            assertTrue(stop.reason().endsWith("."), "the reason is a sentence: " + stop.reason());
            assertFalse(stop.citation().document().isBlank(), "no document says so: " + stop.version());
        }
    }

    /** It always says the same. */
    @Test
    protected void dataAreAlwaysTheSame() {
        assertEquals(data().stops(), data().stops());
    }
}
