package org.lockkeeper.ui.workbench.internal.parts;

import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens;

/**
 * What Why? is given by the workbench.
 *
 * @param workspace explains
 * @param plans what is explained
 * @param navigation leads to other views
 * @param background runs what takes long
 * @param theme colours, fonts, icons
 * @param grids makes the table of the history
 * @param settings from when on a fact is old
 * @param remarks asks for what people note and state
 */
record WhyServices(Workspace workspace, PlanSession plans, Navigation navigation, Background background, ThemeTokens theme,
        GridFactory grids, Settings settings, RemarkOffer remarks) {
}
