package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.workbench.internal.imports.ChangeWords;

/** What was kept, as people say it: the journal writes it as the command line takes it. */
final class KeptWords {

    private KeptWords() {
    }

    /** A sentence of what is stated or remarked of whom: "Kept for HBR-WS-012: Updater Service: present." */
    static String of(Statement statement) {
        Set<Subject> subjects = new LinkedHashSet<>();
        Set<String> told = new LinkedHashSet<>();
        for (Observation observation : statement.observations()) {
            subjects.add(observation.subject());
            if (observation.attributes().isEmpty()) {
                told.add(RemarkMessages.Kept_link);
            }
            observation.attributes().forEach((attribute, value) -> told.add(words(attribute, value)));
        }
        String whom = subjects.size() == 1 ? Wording.subject(subjects.iterator().next())
                : Plural.bind(RemarkMessages.Clients, subjects.size());
        return NLS.bind(RemarkMessages.Kept, whom, String.join(", ", told));
    }

    /** What a statement would change; of one client or name nothing tells that it is one. */
    static String effect(Statement statement, Differences differences) {
        String changes = ChangeWords.of(differences);
        return statement.subjects() == 1 ? changes : NLS.bind(RemarkMessages.Effect, statement.subjects(), changes);
    }

    private static <T> String words(Attribute<T> attribute, Object value) {
        if (attribute.equals(Attribute.SAME_AS) || attribute.equals(Attribute.NOT_SAME_AS)) {
            return NLS.bind(attribute.equals(Attribute.SAME_AS) ? RemarkMessages.Kept_same : RemarkMessages.Kept_apart,
                    Wording.account(value.toString()));
        }
        return attribute.equals(RemarkAttributes.REMARK)
                ? Remark.kept(value.toString()).map(KeptWords::words).orElse(value.toString())
                : NLS.bind(RemarkMessages.Kept_value, Wording.attribute(attribute),
                        Wording.value(attribute, attribute.format(attribute.type().cast(value))));
    }

    static String words(StatedValue<?> stated) {
        return words(stated.attribute(), stated.value());
    }

    static String words(Remark remark) {
        return switch (remark.kind()) {
            case NOTE -> remark.gone() ? RemarkMessages.Kept_noteGone : RemarkMessages.Kept_note;
            case LABEL -> NLS.bind(remark.gone() ? RemarkMessages.Kept_labelGone : RemarkMessages.Kept_label, remark.text());
            case COLLECTION -> NLS.bind(remark.gone() ? RemarkMessages.Kept_collectionGone
                    : RemarkMessages.Kept_collection, remark.text());
            case ACKNOWLEDGEMENT -> remark.gone() ? RemarkMessages.Kept_knownGone : RemarkMessages.Kept_known;
        };
    }
}
