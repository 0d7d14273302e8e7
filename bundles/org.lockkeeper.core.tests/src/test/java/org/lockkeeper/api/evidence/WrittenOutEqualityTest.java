package org.lockkeeper.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.version.ReleaseStage;

/** Records that write out how they are equal tell two apart by every component, also by one that is added later. */
class WrittenOutEqualityTest {

    private static final Moment MOMENT = new Moment(LocalDateTime.of(2011, 10, 3, 3, 10), ZoneOffset.ofHours(2));

    static Stream<Record[]> pairs() {
        return Stream.of(
                new Record[] {MOMENT, new Moment(LocalDateTime.of(2011, 10, 3, 3, 11), null)},
                new Record[] {new Evidence(SourceFile.stated("one"), 1, 2, MOMENT),
                    new Evidence(SourceFile.stated("other"), 3, 4, null)},
                new Record[] {new ProductVersion(7, 2, 3, 1, ReleaseStage.BETA, 2, 100),
                    new ProductVersion(8, 3, 4, 2, ReleaseStage.RC, 3, 101)},
                new Record[] {new Step("one", Step.Actor.USER, true, 5, Step.Phase.BEFORE, "task", Step.Scope.CLIENT),
                    new Step("other", Step.Actor.ADMINISTRATOR, false, null, Step.Phase.AFTER, "else", Step.Scope.ACCOUNT)});
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyComponentCounts(Record one, Record other) throws ReflectiveOperationException {
        assertThat(copy(one, one, -1)).isEqualTo(one).hasSameHashCodeAs(one).isNotSameAs(one);
        for (int i = 0; i < one.getClass().getRecordComponents().length; i++) {
            assertThat(copy(one, other, i)).isNotEqualTo(one).isEqualTo(copy(one, other, i))
                    .hasSameHashCodeAs(copy(one, other, i));
            assertThat(one).isNotEqualTo(copy(one, other, i));
        }
    }

    /** The record with one component of the other. */
    private static Record copy(Record one, Record other, int of) throws ReflectiveOperationException {
        RecordComponent[] components = one.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(i == of ? other : one);
        }
        Constructor<? extends Record> canonical = one.getClass()
                .getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        return canonical.newInstance(values);
    }
}
