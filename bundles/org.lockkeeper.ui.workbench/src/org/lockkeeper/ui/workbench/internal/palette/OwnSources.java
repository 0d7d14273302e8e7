package org.lockkeeper.ui.workbench.internal.palette;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.navigation.Help;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.navigation.TaskSource;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.CollectionNames;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.settings.PreferencesOpener;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceNames;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceOpener;

/** The sources of the search that the window knows from the start: what can be done here, what it is about. UI thread. */
@Creatable
public final class OwnSources {

    private final List<SearchSource> sources = new ArrayList<>();
    private final List<TaskSource> tasks;
    private final SearchSource help;

    /** Made by injection. */
    @Inject
    public OwnSources(MApplication application, EModelService model, Bindings bindings, EHandlerService handlers,
            WorkspaceSession session, GroupList groups, CollectionList collections,
            PreferencesOpener preferences, WorkspaceOpener workspaces, @Service List<TaskSource> tasks,
            @Optional Help help) {
        add("commands", Messages.Palette_command, bindings.commands().stream()
                .filter(command -> canExecute(handlers, command))
                .map(command -> hit(command.title(), command.keys(), Symbol.NONE,
                        new Destination.Command(command.command().getId(), Map.of()))).toList());
        add("views", Messages.Palette_view, model.findElements(application, null, MPart.class, null).stream()
                .map(part -> hit(PartNames.of(part), bindings.keysOfPart(part.getElementId()), Symbol.NONE,
                        new Destination.View(part.getElementId()))).toList());
        add("servers", Messages.Palette_server, session.model().servers().stream()
                .map(server -> hit(server.name(), "", Symbol.SERVER, new Destination.Server(server.name()))).toList());
        add("groups", Messages.Palette_group, groups.all().stream()
                .filter(group -> !group.known(session.model()).isEmpty())
                .map(group -> hit(group.name(), "", Symbol.GROUP, new Destination.Group(group.name()))).toList());
        add("collections", Messages.Palette_collection, collections.all().stream()
                .map(item -> hit(CollectionNames.of(item.name()), "", Symbol.FILTER,
                        new Destination.Collection(item.name(), item.filter())))
                .toList());
        List<SearchHit> settings = new ArrayList<>();
        for (SettingsPage page : preferences.pages()) {
            settings.add(setting(page.title()));
            page.settings().stream().filter(s -> !(s.form() instanceof Setting.Elsewhere))
                    .forEach(s -> settings.add(setting(s.title())));
        }
        add("settings", Messages.Palette_setting, settings);
        add("workspaces", Messages.Palette_workspace, workspaces.others().stream().map(folder -> hit(
                WorkspaceNames.of(folder), "", Symbol.GROUP, new Destination.OtherWorkspace(folder))).toList());
        if (session.isChangeable()) {
            sources.add(Tasks.paths());
        }
        this.tasks = List.copyOf(tasks);
        this.help = help == null ? null : new HelpSource(help);
    }

    private void add(String id, String title, List<SearchHit> hits) {
        sources.add(new NamedThings("lockkeeper." + id, title, hits));
    }

    private static SearchHit setting(String title) {
        return hit(title, "", Symbol.CONFIGURATION, new Destination.Preferences(title));
    }

    private static SearchHit hit(String title, String note, Symbol symbol, Destination destination) {
        return new SearchHit(title.replace("&", ""), note, symbol, destination);
    }

    /** Handlers of extensions may fail at this too. */
    private static boolean canExecute(EHandlerService handlers, Bindings.Bound command) {
        try {
            return handlers.canExecute(command.command());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            new ForeignFailures("command", command.title(), handlers).tell("failed when it was asked whether it is"
                    + " possible now", "It is left out of the palette.", e);
            return false;
        }
    }

    /** Those that answer at once. */
    List<SearchSource> quick() {
        return sources;
    }

    /** What views can do with a thing, which answers at once, too. */
    List<TaskSource> tasks() {
        return tasks;
    }

    /** Those that may have to read first. */
    List<SearchSource> slow() {
        return help == null ? List.of() : List.of(help);
    }

    /** Pages of the help. */
    private record HelpSource(Help help) implements SearchSource {

        private static final int MOST_PAGES = 12;

        @Override
        public String id() {
            return "lockkeeper.help";
        }

        @Override
        public String title() {
            return Messages.Palette_help;
        }

        @Override
        public List<SearchHit> find(SearchRequest request) {
            return help.find(request.words()).stream().limit(Math.min(request.most(), MOST_PAGES)).map(topic -> hit(topic.title(),
                    topic.chapter(), Symbol.HELP, new Destination.HelpPage(topic.place()))).toList();
        }
    }
}
