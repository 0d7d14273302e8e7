package org.lockkeeper.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calls and names that are wrong wherever they stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsTest {

    private final Bundles bundles = Bundles.ofProject();
    private final JavaClasses all = bundles.classes(bundles.names());

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", long.class, int.class)
                .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould().callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class)
                .because("what waits for something waits for a condition, a lock or a watched folder").check(all);
    }

    @Test
    void nobodyAsksForTheDefaultDisplay() {
        noClasses().should().callMethod("org.eclipse.swt.widgets.Display", "getDefault")
                .because("the display is injected, or a widget's own").check(all);
    }

    @Test
    void nothingOfTheCoreEndsTheProcess() {
        noClasses().that().resideInAnyPackage(headless())
                .should().callMethod(System.class, "exit", int.class)
                .because("only programs end, not libraries").check(all);
    }

    @Test
    void nothingOfTheCorePrints() {
        noClasses().that().resideInAnyPackage(headless())
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("what people read goes through the command line, what developers read through the log")
                .check(all);
    }

    @Test
    void noViewDecidesADomainQuestion() {
        noClasses().that().resideInAPackage("org.lockkeeper.ui..")
                .should().callMethod("org.lockkeeper.api.version.ProductVersion", "isBefore", "int", "int")
                .orShould().callMethod("org.lockkeeper.api.version.ProductVersion", "isRelease", "int", "int", "int")
                .orShould().callMethod("org.lockkeeper.api.version.ProductVersion", "of", "int", "int", "int")
                .orShould().callMethod("org.lockkeeper.api.version.ProductVersion", "compareTo",
                        "org.lockkeeper.api.version.ProductVersion")
                .orShould().callMethod("org.lockkeeper.api.evidence.Moment", "isAfter",
                        "org.lockkeeper.api.evidence.Moment")
                .orShould().callMethod("org.lockkeeper.api.evidence.Moment", "plus", "java.time.Duration")
                .orShould().callMethod("java.time.Duration", "compareTo", "java.time.Duration")
                .orShould().dependOnClassesThat().areAssignableTo("org.lockkeeper.api.rules.UpgradeRule")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.lockkeeper.api.rules.ClientCase")
                .because("what a version, a fact or a date means for an upgrade is the core's to say").check(all);
    }

    @Test
    void onlyTestsAreNamedSo() {
        noClasses().should().haveSimpleNameEndingWith("Test")
                .because("build tools and readers take a class of that name for a test").check(all);
    }

    private static String[] headless() {
        return List.of("api", "text", "core", "logs", "intake", "store", "report").stream()
                .map(b -> "org.lockkeeper." + b + "..").toArray(String[]::new);
    }
}
