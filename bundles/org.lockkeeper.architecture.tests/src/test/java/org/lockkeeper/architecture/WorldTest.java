package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The model of the world proves nothing unless it is independent: it shares no code with rules, plan and resolution, nor
 * with the vocabulary they speak, but for versions.
 */
class WorldTest {

    private static final String WORLD = "org.lockkeeper.core.rehearsal.world";
    private static final List<String> DECIDING = List.of("org.lockkeeper.core.internal.resolve",
            "org.lockkeeper.core.internal.rules", "org.lockkeeper.core.internal.plan");

    private final Bundles bundles = Bundles.ofProject();

    @Test
    void theWorldUsesNothingOfOursButVersions() {
        Set<String> wrong = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        JavaClasses classes = bundles.classes(List.of("core"));
        for (JavaClass type : classes) {
            if (!type.getPackageName().equals(WORLD)) {
                continue;
            }
            seen.add(type.getName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getBaseComponentType().getName();
                if (target.startsWith("org.lockkeeper.") && !target.startsWith(WORLD + ".")
                        && !target.startsWith("org.lockkeeper.api.version.")) {
                    wrong.add(type.getName() + " uses " + target);
                }
            }
        }
        assertThat(seen).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void rulesPlanAndResolutionDoNotUseTheWorld() {
        Set<String> wrong = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (JavaClass type : bundles.classes(List.of("core"))) {
            String name = type.getPackageName();
            if (DECIDING.stream().anyMatch(name::startsWith)) {
                seen.add(name);
                type.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getName())
                        .filter(n -> n.startsWith(WORLD + ".")).forEach(n -> wrong.add(type.getName() + " uses " + n));
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(DECIDING.size());
        assertThat(wrong).isEmpty();
    }
}
