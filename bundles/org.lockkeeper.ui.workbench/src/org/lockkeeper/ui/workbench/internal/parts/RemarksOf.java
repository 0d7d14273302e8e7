package org.lockkeeper.ui.workbench.internal.parts;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.workbench.internal.Messages;

/** What people remarked about a client, and whether facts of it are to be looked at anew. */
record RemarksOf(ClientRow row) {

    static RemarksOf of(ClientRow row) {
        return new RemarksOf(row);
    }

    void write(Page page, RemarkOffer offer) {
        String note = row.fact(RemarkAttributes.NOTE).value();
        if (note != null) {
            page.paragraph(NLS.bind(Messages.Why_note, note));
            by(page, RemarkAttributes.NOTE);
        }
        String labels = row.fact(RemarkAttributes.LABELS).value();
        if (labels != null) {
            page.paragraph(NLS.bind(Messages.Why_labels, labels));
        }
        String acknowledged = row.fact(RemarkAttributes.ACKNOWLEDGEMENT).value();
        if (acknowledged != null) {
            boolean holds = acknowledged.equals(row.judgement());
            page.label(NLS.bind(holds ? Messages.Why_acknowledged : Messages.Why_lapsed, acknowledged),
                    holds ? CssClass.MUTED : CssClass.MANUAL);
            by(page, RemarkAttributes.ACKNOWLEDGEMENT);
        }
        int stale = row.stale().size();
        if (stale > 0) {
            page.label(Plural.bind(Messages.Why_stale, stale), CssClass.MANUAL);
        }
        if (offer.isPossible()) {
            page.link(Messages.Why_remark, () -> offer.remark(List.of(row)));
            page.link(Messages.Why_state, () -> offer.state(List.of(row)));
            if (offer.isHalf(row)) {
                page.link(row.client().subject().computer() == null ? Messages.Why_linkComputer : Messages.Why_linkAccount,
                        () -> offer.link(row));
            }
        }
    }

    private void by(Page page, Attribute<String> attribute) {
        Fact<String> fact = row.fact(attribute);
        fact.best().ifPresent(evidence -> page.indented(() -> page.muted(Wording.evidence(evidence))));
    }
}
