package org.lockkeeper.extensions.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.guard.ForeignFailures;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** One run of loading: finds, chooses, installs, resolves, starts, and looks at what came of it. Used once. */
public final class Loading {

    private static final Logger LOG = System.getLogger(Loading.class.getName());
    private static final long REWIRED_MILLIS = 10_000;

    private final BundleContext context;
    private final @Nullable Path folder;
    private final List<ProductBundles.Installed> product;
    private final @Nullable FolderState state;
    private final List<Extension> done = new ArrayList<>();
    private final Map<Candidate, Bundle> installed = new LinkedHashMap<>();
    private final Starting starting;
    private final List<Candidate> dev;

    /**
     * @param folder holds jars, may be {@code null}
     * @param installation holds the product, may be {@code null}
     * @param dev folders of bundles that somebody works on; they win over others of their names
     * @param patience how long one may take to start, and to make each of its services
     */
    public Loading(BundleContext context, @Nullable Path folder, @Nullable Path installation, List<Path> dev,
            Duration patience) {
        this.dev = dev.stream().map(DevFolders::candidate).toList();
        this.starting = new Starting(patience);
        this.context = context;
        this.folder = folder;
        this.state = folder == null ? null : FolderState.of(folder);
        this.product = installation == null ? List.of() : ProductBundles.read(installation);
    }

    /** Loads all, and tells what became of each. */
    public List<Extension> run() {
        if (state != null) {
            state.disableCrashed();
        }
        List<Candidate> candidates = new ArrayList<>(dev);
        candidates.addAll(ProductBundles.added(product));
        if (folder != null) {
            candidates.addAll(ExtensionFolder.read(folder));
        }
        List<Candidate> chosen = chosen(candidates).stream().filter(this::isEnabled).toList();
        uninstallOthers(chosen);
        chosen.forEach(this::install);
        resolve();
        Set<String> anchors = anchors();
        installed.forEach((candidate, bundle) -> start(candidate, bundle, anchors));
        done.sort(Comparator.comparing(Extension::id).thenComparing(e -> String.valueOf(e.version())));
        return Duplicates.told(done);
    }

    private boolean isEnabled(Candidate candidate) {
        String reason = state == null || dev.contains(candidate) ? null : state.disabled(candidate.bundle());
        if (reason == null) {
            return true;
        }
        String again = " Enable it again with: lockkeeper extensions --enable " + candidate.name();
        String why = FolderState.BY_CRASH.equals(reason) ? "It is disabled since the program ended while it was started."
                : FolderState.BY_END.equals(reason) ? "It is disabled since it ended the program under its window."
                : reason.startsWith(FolderState.BY_WINDOW) ? "It is disabled since its class "
                        + reason.substring(FolderState.BY_WINDOW.length()) + " held the window until the program ended."
                        : null;
        done.add(why == null ? extension(candidate, State.DISABLED, List.of(), List.of("It was switched off." + again))
                : extension(candidate, State.REFUSED, List.of(), List.of(why + again)));
        return false;
    }

    /** What was installed of the folder and takes part no longer: older versions, disabled, deleted and replaced ones. */
    private void uninstallOthers(List<Candidate> chosen) {
        Set<String> kept = chosen.stream().map(Candidate::location).collect(Collectors.toSet());
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (isOfFolder(bundle) && (!kept.contains(bundle.getLocation()) || isReplaced(bundle, chosen))) {
                try {
                    bundle.uninstall();
                    gone.add(bundle);
                } catch (BundleException e) {
                    LOG.log(Level.WARNING, bundle.getSymbolicName() + " cannot be uninstalled", e);
                }
            }
        }
        rewire(gone);
    }

    /** Whether another jar of the same name and version has taken the place of the one that was installed. */
    private static boolean isReplaced(Bundle bundle, List<Candidate> chosen) {
        return chosen.stream().filter(candidate -> candidate.location().equals(bundle.getLocation()))
                .anyMatch(candidate -> candidate.file().toFile().lastModified() > bundle.getLastModified());
    }

    private boolean isOfFolder(Bundle bundle) {
        return folder != null && bundle.getLocation().startsWith("reference:" + folder.toUri());
    }

    /** Other extensions that were wired to what is gone look for it anew, and are told where it is missing now. */
    private void rewire(List<Bundle> gone) {
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        // a fragment's host may be one of the product's, which goes on as it is until the next start
        if (gone.isEmpty() || !wiring.getDependencyClosure(gone).stream().allMatch(this::isOfFolder)) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(gone, _ -> done.countDown());
        try {
            if (!done.await(REWIRED_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "Extensions are wired anew for more than " + REWIRED_MILLIS + " ms.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of several versions the newest. */
    private List<Candidate> chosen(List<Candidate> candidates) {
        Map<String, Candidate> newest = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            String problem = candidate.problem();
            if (problem != null) {
                done.add(extension(candidate, State.REFUSED, List.of(), List.of(problem)));
                continue;
            }
            Candidate other = newest.get(candidate.name());
            if (other == null || !dev.contains(other) && candidate.isNewerThan(other)) {
                newest.put(candidate.name(), candidate);
                replaced(other, candidate);
            } else {
                replaced(candidate, other);
            }
        }
        return List.copyOf(newest.values());
    }

    private void replaced(@Nullable Candidate older, Candidate newer) {
        if (older != null) {
            done.add(extension(older, State.REPLACED, List.of(), List.of("Version " + newer.version() + " in "
                    + newer.file() + " takes part instead. Delete the one that you do not want.")));
        }
    }

    private void install(Candidate candidate) {
        Bundle present = Arrays.stream(context.getBundles())
                .filter(dev.contains(candidate) ? b -> b.getLocation().equals(candidate.location()) : candidate::isOf)
                .findFirst().orElse(null);
        try {
            installed.put(candidate, present != null ? present : context.installBundle(candidate.location()));
        } catch (BundleException | IllegalStateException e) {
            LOG.log(Level.WARNING, candidate.file() + " cannot be installed", e);
            done.add(extension(candidate, State.REFUSED, List.of(), List.of(Reasons.notInstalled(e))));
        }
    }

    /** Resolves all; where a bundle needs what a command did not start with, the rest of the product is added. */
    private void resolve() {
        if (installed.isEmpty()) {
            return;
        }
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (wiring.resolveBundles(installed.values())) {
            return;
        }
        Set<String> present = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            present.add(bundle.getSymbolicName());
        }
        List<Bundle> added = new ArrayList<>();
        for (ProductBundles.Installed bundle : product) {
            if (present.add(bundle.name())) {
                try {
                    added.add(context.installBundle("reference:" + bundle.file().toUri()));
                } catch (BundleException e) {
                    LOG.log(Level.WARNING, bundle.name() + " cannot be added", e);
                }
            }
        }
        if (!added.isEmpty()) {
            wiring.resolveBundles(installed.values());
        }
    }

    private void start(Candidate candidate, Bundle bundle, Set<String> anchors) {
        if (state == null || dev.contains(candidate)) {
            startNow(candidate, bundle, anchors);
            return;
        }
        state.starting(candidate.bundle());
        try {
            startNow(candidate, bundle, anchors);
        } catch (VirtualMachineError e) {
            // the process may be lost; then it is known whose start that was
            throw e;
        } catch (RuntimeException | Error e) {
            state.started();
            throw e;
        }
        state.started();
    }

    private void startNow(Candidate candidate, Bundle bundle, Set<String> anchors) {
        String host = bundle.getHeaders("").get(Constants.FRAGMENT_HOST);
        if (host != null && bundle.getState() == Bundle.INSTALLED) {
            done.add(extension(candidate, State.REFUSED, List.of(), List.of("It is a fragment of the bundle "
                    + host.split(";")[0].strip() + ", which is not here or not in a version that it fits. Put that bundle"
                    + " beside it.")));
            return;
        }
        if (host == null) {
            try {
                // one that registers by its activator has to run; the others are loaded when they are asked for
                boolean eager = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null;
                int options = Bundle.START_TRANSIENT | (eager ? 0 : Bundle.START_ACTIVATION_POLICY);
                starting.call(candidate.bundle(), () -> {
                    bundle.start(options);
                    return bundle;
                });
            } catch (Throwable e) {
                ForeignFailures.rethrowFatal(e);
                LOG.log(Level.WARNING, candidate.name() + " cannot be started", e);
                List<String> reasons = new ArrayList<>(List.of(Reasons.sentence(e)));
                reasons.addAll(ContentCheck.problems(bundle));
                done.add(extension(candidate, State.REFUSED, List.of(), reasons));
                return;
            }
        }
        List<String> problems = new ArrayList<>();
        Contributions contributions = new Contributions(context, starting);
        List<String> contributes = new ArrayList<>(contributions.of(bundle, problems));
        if (contributions.isEndless()) {
            stop(candidate, bundle);
            done.add(extension(candidate, State.REFUSED, List.of(), problems));
            return;
        }
        if (bundle.findEntries("org/lockkeeper/api", "*.class", true) != null) {
            problems.add("It holds a copy of Lockkeeper's API, whose types are not those that Lockkeeper asks for. Leave it"
                    + " out of the jar (in Maven: scope provided) and import its packages.");
        }
        if (host != null) {
            contributes.add("part of " + host.split(";")[0].strip());
        }
        if (FragmentCheck.fragment(bundle) != null) {
            contributes.add("additions to the window");
        }
        problems.addAll(ContentCheck.problems(bundle));
        problems.addAll(FragmentCheck.problems(bundle, anchors));
        contributes.addAll(Libraries.usedBy(bundle));
        if (contributes.isEmpty() && problems.isEmpty() && bundle.getHeaders("").get(Constants.EXPORT_PACKAGE) != null) {
            problems.add("It contributes nothing yet: it registers no service of Lockkeeper, adds nothing to the window, and no other"
                    + " extension uses the packages that it exports. If it is a library, install what needs it; else see its"
                    + " manifest: Service-Component, Model-Fragment.");
        }
        if (contributes.isEmpty() && problems.isEmpty()) {
            problems.add("It contributes nothing: it registers no service of Lockkeeper and adds nothing to the window."
                    + " See its manifest: Service-Component, Model-Fragment.");
        }
        contributes.sort(null);
        done.add(extension(candidate, problems.isEmpty() ? State.ACTIVE : State.PARTIAL, contributes, problems));
    }

    /** Takes back the services of one that would be waited for again. */
    private void stop(Candidate candidate, Bundle bundle) {
        try {
            starting.call(candidate.bundle(), () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return bundle;
            });
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            LOG.log(Level.WARNING, candidate.name() + " cannot be stopped", e);
        }
    }

    /** Ids of all that a fragment may add to; where the window's bundles are not there, nothing can be said. */
    private Set<String> anchors() {
        Set<String> ids = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            FragmentCheck.addIds(bundle, ids);
        }
        for (ProductBundles.Installed bundle : product) {
            if (ids.isEmpty() && bundle.name().equals("org.lockkeeper.rcp")) {
                try {
                    FragmentCheck.addIds(context.installBundle("reference:" + bundle.file().toUri()), ids);
                } catch (BundleException e) {
                    LOG.log(Level.DEBUG, "no ids of the window", e);
                }
            }
        }
        return ids;
    }

    private static Extension extension(Candidate candidate, State state, List<String> contributes,
            List<String> problems) {
        String id = candidate.name() != null ? candidate.name() : candidate.file().getFileName().toString();
        return new Extension(id, candidate.version() == null ? null : candidate.version().toString(),
                candidate.title(), candidate.file().toString(), state, contributes, problems);
    }
}
