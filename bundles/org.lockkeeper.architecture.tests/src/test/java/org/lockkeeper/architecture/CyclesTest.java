package org.lockkeeper.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** No package uses, by whatever detour, a package that uses it. */
class CyclesTest {

    /** Every package by itself. */
    private static final SliceAssignment PACKAGES = new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.lockkeeper.") ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    private final Bundles bundles = Bundles.ofProject();

    @Test
    void noPackagesUseEachOther() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(bundles.classes(bundles.names()));
    }
}
