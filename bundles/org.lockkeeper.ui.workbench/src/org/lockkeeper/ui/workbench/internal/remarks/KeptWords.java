package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;

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
            observation.attributes().forEach((attribute, value) -> told.add(words(attribute, value)));
        }
        String whom = subjects.size() == 1 ? Wording.subject(subjects.iterator().next())
                : Plural.bind(RemarkMessages.Clients, subjects.size());
        return NLS.bind(RemarkMessages.Kept, whom, String.join(", ", told));
    }

    private static <T> String words(Attribute<T> attribute, Object value) {
        return attribute.equals(RemarkAttributes.REMARK)
                ? Remark.kept(value.toString()).map(KeptWords::words).orElse(value.toString())
                : NLS.bind(RemarkMessages.Kept_value, Wording.attribute(attribute),
                        Wording.value(attribute, attribute.format(attribute.type().cast(value))));
    }

    private static String words(Remark remark) {
        return switch (remark.kind()) {
            case NOTE -> remark.gone() ? RemarkMessages.Kept_noteGone : RemarkMessages.Kept_note;
            case LABEL -> NLS.bind(remark.gone() ? RemarkMessages.Kept_labelGone : RemarkMessages.Kept_label, remark.text());
            case COLLECTION -> NLS.bind(remark.gone() ? RemarkMessages.Kept_collectionGone
                    : RemarkMessages.Kept_collection, remark.text());
            case ACKNOWLEDGEMENT -> remark.gone() ? RemarkMessages.Kept_knownGone : RemarkMessages.Kept_known;
        };
    }
}
