package org.lockkeeper.api.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;

class ProductVersionPropertiesTest {

    @Provide
    static Arbitrary<ProductVersion> versions() {
        // few different numbers, so that equal and neighbouring versions are frequent
        Arbitrary<Integer> small = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(0, 3)),
                Tuple.of(1, Arbitraries.integers().between(0, 999)));
        Arbitrary<Integer> build = Arbitraries.of(ProductVersion.NO_BUILD, 0, 1, 394, 5082, 9_999_999);
        return Combinators.combine(small, small, small, small, Arbitraries.of(ReleaseStage.class), small, build)
                .as((major, minor, revision, patch, stage, number, b) -> new ProductVersion(major, minor, revision,
                        patch, stage, stage == ReleaseStage.FINAL ? 0 : number, b));
    }

    @Property
    void textReadsBack(@ForAll("versions") ProductVersion version) {
        assertThat(ProductVersion.parse(version.toString())).isEqualTo(version);
        assertThat(ProductVersion.parse("  Kerio Connect " + version + " ")).isEqualTo(version);
    }

    @Property
    void orderIsTotal(@ForAll("versions") ProductVersion a, @ForAll("versions") ProductVersion b,
            @ForAll("versions") ProductVersion c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void buildNeverOutweighsAVersion(@ForAll("versions") ProductVersion a, @ForAll("versions") ProductVersion b) {
        ProductVersion nextRevision = new ProductVersion(a.major(), a.minor(), a.revision() + 1, b.patch(), b.stage(),
                b.stageNumber(), ProductVersion.NO_BUILD);
        assertThat(nextRevision).isGreaterThan(a);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 250) String text) {
        Optional<ProductVersion> version = ProductVersion.tryParse(text);
        version.ifPresent(v -> assertThat(ProductVersion.parse(v.toString())).isEqualTo(v));
    }

    @Property
    void mutilatedSpellingsAreReadOrRefused(@ForAll("nearly") String text) {
        Optional<ProductVersion> version = ProductVersion.tryParse(text);
        version.ifPresent(v -> assertThat(ProductVersion.parse(v.toString())).isEqualTo(v));
    }

    @Provide
    static Arbitrary<String> nearly() {
        return Arbitraries.of("7", "3", "0", "99999", "999999999999", ".", "-", " ", "(", ")", "patch", "p", "build",
                "beta", "rc", "kerio", "connect", "v", "version", "win", ".exe", "linux", "_", "+", "\t", "ü")
                .list().ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
