package org.lockkeeper.api.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Subscription;

/**
 * The window, for views and handlers of extensions: what is selected, what everything is about, where to go. Injected by type
 * ({@code @Inject Workbench workbench}); to be used on the UI thread. Lockkeeper's own views go by the same.
 *
 * @since 0.1
 */
public interface Workbench {

    /**
     * What is selected in the view that is active.
     *
     * @param type {@link Server}, {@link ClientPlan}, {@link org.lockkeeper.api.evidence.Evidence} or
     *        {@link org.lockkeeper.api.workspace.ImportEntry}
     * @return empty where nothing of the type is
     */
    <T> Optional<T> selected(Class<T> type);

    /** Calls the listener whenever something of the type is selected in any view; close it with your view. */
    <T> Subscription listenToSelection(Class<T> type, Consumer<? super T> listener);

    /** Selects a server, while the view is active that this was injected into: Why? explains it. */
    void select(Server server);

    /** Selects a client, as {@link #select(Server)}. */
    void select(ClientPlan client);

    /** The name of what everything is about, for people: "All servers", or that of a server, a group, a collection. */
    String scopeName();

    /** Its clients in the language of filters; {@code ""} for all. */
    String scopeFilter();

    /** The plan of what everything is about: its servers and clients with their verdicts; empty until there is one. */
    Optional<UpgradePlan> plan();

    /** Chooses what everything is about; all views follow. */
    void setScope(Destination.About about);

    /** Calls the listener whenever everything is about something else, or its plan is another; close it with your view. */
    Subscription listenToScope(Runnable listener);

    /** Goes to a view, a line, a page of the help. */
    void go(Destination destination);

    /** Shows what was done in the status bar; nobody has to answer. */
    void tell(String sentence);

    /** The colours of the present theme. */
    Theme theme();
}
