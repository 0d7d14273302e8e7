package org.lockkeeper.core.internal.osgi;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.internal.plan.DefaultPlanner;
import org.lockkeeper.core.internal.rules.BuiltInRules;

/** The planner as an OSGi service: rules that bundles register take part from the next plan on. */
public final class PlannerComponent implements Planner {

    private final List<UpgradeRule> added = new CopyOnWriteArrayList<>();
    private final List<VersionData> versions = new CopyOnWriteArrayList<>();
    private final Planner planner = new DefaultPlanner(this::rulesNow, () -> versions, InstantSource.system());
    private volatile Extensions extensions = List::of;

    /** Made by the component runtime. */
    public PlannerComponent() {
        // rules come and go by the methods below
    }

    /** A bundle brought a rule. */
    public void addRule(UpgradeRule rule) {
        added.add(rule);
    }

    /** A rule's bundle is going. */
    public void removeRule(UpgradeRule rule) {
        added.removeIf(r -> r == rule);
    }

    /** A bundle brought what it knows of versions. */
    public void addVersions(VersionData data) {
        Foreign.versionData(data).ifPresent(versions::add);
    }

    /** The bundle is going. */
    public void removeVersions(VersionData data) {
        versions.removeIf(v -> Foreign.isSame(v, data));
    }

    /** What is installed beside the product is known. */
    public void setExtensions(Extensions loaded) {
        extensions = loaded;
    }

    /** It is known no longer. */
    public void unsetExtensions(Extensions loaded) {
        extensions = List::of;
    }

    private List<UpgradeRule> rulesNow() {
        List<UpgradeRule> all = new ArrayList<>(BuiltInRules.all());
        all.addAll(added);
        return all;
    }

    @Override
    public UpgradePlan plan(Model model, PlanRequest request, Progress progress) {
        return plan(model, request, null, progress);
    }

    @Override
    public UpgradePlan plan(Model model, PlanRequest request, @Nullable UpgradePlan before, Progress progress) {
        UpgradePlan plan = planner.plan(model, request, before, progress);
        List<String> missing = missing();
        return missing.isEmpty() ? plan : plan.withProblems(missing);
    }

    /** A plan made without an extension that is there may judge otherwise than one made with it, so it says so. */
    private List<String> missing() {
        List<String> sentences = new ArrayList<>();
        for (Extension extension : extensions.all()) {
            if (!extension.isSound()) {
                sentences.add(extension.shortfall() + " " + String.join(" ", extension.problems()));
            }
        }
        return sentences;
    }

    @Override
    public Derivation explain(Model model, PlanRequest request, Client client) {
        return planner.explain(model, request, client);
    }

    @Override
    public Supposing supposing(Model model, PlanRequest request) {
        return planner.supposing(model, request);
    }

    @Override
    public List<RuleDescription> rules() {
        return planner.rules();
    }

    @Override
    public List<VersionStop> stops() {
        return planner.stops();
    }

    @Override
    public Map<String, List<Breakpoint>> breakpoints() {
        return planner.breakpoints();
    }
}
