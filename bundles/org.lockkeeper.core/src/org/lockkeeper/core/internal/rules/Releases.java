package org.lockkeeper.core.internal.rules;

import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.version.ReleaseStage;

/**
 * The releases that the documents speak of, and what came before them: an alpha, a beta or a candidate is below its release,
 * and no document tells whether it has what the release has. Patches and builds of a release are the release.
 */
final class Releases {

    static final ProductVersion V7_2 = ProductVersion.of(7, 2, 0);
    static final ProductVersion V7_3 = ProductVersion.of(7, 3, 0);
    /** The least versions that may have what the releases have. */
    static final ProductVersion BEFORE_7_2 = earliest(V7_2);
    static final ProductVersion BEFORE_7_3 = earliest(V7_3);

    private Releases() {
    }

    /** The least pre-release of a release. */
    static ProductVersion earliest(ProductVersion release) {
        return new ProductVersion(release.major(), release.minor(), release.revision(), 0, ReleaseStage.ALPHA, 0,
                ProductVersion.NO_BUILD);
    }

    /** Whether a version surely has what a release brought. */
    static boolean has(ProductVersion version, ProductVersion release) {
        return version.compareTo(release) >= 0;
    }

    /** Whether it has it or may have it. */
    static boolean mayHave(ProductVersion version, ProductVersion release) {
        return version.compareTo(earliest(release)) >= 0;
    }

    /** Whether it is a pre-release of a release, of which no document tells whether it has what the release brought. */
    static boolean isBetween(ProductVersion version, ProductVersion release) {
        return mayHave(version, release) && !has(version, release);
    }
}
