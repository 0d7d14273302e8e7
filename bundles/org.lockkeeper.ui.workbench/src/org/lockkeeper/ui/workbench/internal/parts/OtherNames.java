package org.lockkeeper.ui.workbench.internal.parts;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.ui.proof.ProofWriter;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Other names under which sources know the account and the computer of a client.
 *
 * @param row the client
 * @param names those names, in the order of the model
 */
record OtherNames(ClientRow row, List<JoinedName> names) {

    static OtherNames of(ClientRow row, Model model) {
        Subject.OfClient who = row.client().subject();
        return new OtherNames(row, model.joined().stream().filter(joined -> joined.server().equals(who.server())
                && joined.as().equals(joined.kind() == JoinedName.Kind.ACCOUNT ? who.account() : who.computer())).toList());
    }

    /** Writes them with the reason why they are one, and a way to part them; nothing where there are none. */
    void write(Page page, ProofWriter proof, RemarkOffer offer) {
        if (names.isEmpty()) {
            return;
        }
        page.section(Messages.Why_names);
        for (JoinedName joined : names) {
            page.paragraph(NLS.bind(Messages.Why_name, new Object[] {Wording.as(joined), Wording.name(joined),
                    joined.reason()}));
            page.indented(() -> {
                proof.evidence(joined.evidence());
                if (offer.isPossible()) {
                    page.link(Messages.Why_part, () -> offer.part(row, joined));
                }
            });
        }
    }
}
