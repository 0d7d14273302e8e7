package org.lockkeeper.ui.workbench.internal.parts;

import java.util.List;
import java.util.Objects;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The other clients of an account and of a computer. */
final class Neighbours {

    private static final int MOST = 12;

    private final List<ClientPlan> all;

    private Neighbours(List<ClientPlan> all) {
        this.all = all;
    }

    /** Those of a client; a server's clients are few enough to look at each. */
    static Neighbours of(PlanIndex index, Subject.OfClient who) {
        return new Neighbours(index.clients(who.server()).stream().filter(plan -> {
            Subject.OfClient other = plan.client().subject();
            return !other.equals(who) && (who.account() != null && Objects.equals(who.account(), other.account())
                    || who.computer() != null && Objects.equals(who.computer(), other.computer()));
        }).limit(MOST + 1L).toList());
    }

    void write(Page page, ThemeTokens theme, Navigation navigation) {
        if (all.isEmpty()) {
            return;
        }
        page.section(Messages.Why_others);
        all.stream().limit(MOST).forEach(other -> {
            page.strong(theme.word(other.verdict()), theme.image(Icon.of(other.verdict())), null);
            page.indented(() -> page.link(Wording.subject(other.client().subject()), () -> navigation.showWhy(other)));
        });
        if (all.size() > MOST) {
            page.muted(NLS.bind(Messages.Why_othersMore, MOST));
        }
    }
}
