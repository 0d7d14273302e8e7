package org.lockkeeper.ui.help.internal;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Help;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The help of the running workbench. */
public final class LiveHelp implements Help {

    private final ManualSource source;
    private final Navigation navigation;
    private final Background background;
    private final ThemeTokens theme;

    /** Made by injection. */
    @Inject
    public LiveHelp(ManualSource source, Navigation navigation, Background background, ThemeTokens theme) {
        this.source = source;
        this.navigation = navigation;
        this.background = background;
        this.theme = theme;
    }

    @Override
    public void show(String place) {
        navigation.open(PartIds.HELP, HelpPart.class, part -> part.show(place));
    }

    @Override
    public void showOfView(String partId) {
        show(partId);
    }

    @Override
    public void showOver(Shell dialog, String place) {
        new HelpDialog(dialog, theme, background, source, place).open();
    }

    @Override
    public List<Topic> find(String words) {
        return source.manual().find(words).stream()
                .map(hit -> new Topic(hit.page().id(), hit.page().title(), hit.page().chapter())).toList();
    }
}
