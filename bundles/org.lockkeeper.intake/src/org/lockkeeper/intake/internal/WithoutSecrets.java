package org.lockkeeper.intake.internal;

import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.text.secrets.Redaction;

/** Hides secrets in all texts of attributes before a sink has them, whoever wrote the importer that let them through. */
record WithoutSecrets(IntakeSink sink) implements IntakeSink {

    @Override
    public void servers(List<String> names) throws ProblemException {
        sink.servers(names);
    }

    @Override
    public void mapped(ColumnMapping mapping) {
        sink.mapped(mapping);
    }

    @Override
    public void observe(Observation observation) throws ProblemException {
        boolean[] found = new boolean[1];
        observation.attributes().forEach((_, value) -> found[0] |= !clean(value).equals(value));
        sink.observe(found[0] ? cleaned(observation) : observation);
    }

    private static Observation cleaned(Observation observation) {
        Attributes.Builder clean = Attributes.builder();
        observation.attributes().forEach((attribute, value) -> put(clean, attribute, clean(value)));
        return new Observation(observation.subject(), observation.source(), clean.build(), observation.evidence());
    }

    private static <T> void put(Attributes.Builder clean, Attribute<T> attribute, Object value) {
        clean.put(attribute, attribute.type().cast(value));
    }

    private static Object clean(Object value) {
        return value instanceof String text ? Redaction.message(text) : value;
    }

    @Override
    public void reject(RejectedRow row) throws ProblemException {
        sink.reject(row);
    }

    @Override
    public void file(JournalFile file) throws ProblemException {
        sink.file(file);
    }
}
