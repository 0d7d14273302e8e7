package org.lockkeeper.core.internal.workspace;

import java.util.HashMap;
import java.util.Map;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;

/**
 * Lets equal parts of observations be one object: the rows of an import repeat their file, times, values and subjects,
 * and a workspace keeps them all in memory. Used for one import and then dropped, by one thread.
 */
final class Interner {

    private final Map<Object, Object> known = new HashMap<>();

    Observation intern(Observation o) {
        Evidence e = o.evidence();
        SourceFile file = one(e.file());
        Moment at = e.observedAt() == null ? null : one(e.observedAt());
        Evidence evidence = file == e.file() && at == e.observedAt() ? e
                : new Evidence(file, e.line(), e.offset(), at);
        Subject subject = one(o.subject());
        Attributes attributes = one(o.attributes());
        return evidence == e && subject == o.subject() && attributes == o.attributes() ? o
                : new Observation(subject, o.source(), attributes, evidence);
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
