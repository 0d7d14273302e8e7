package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that can be had again: the same seed gives the same world and the same evidence. */
public final class Dice {

    /** When the clocks of Europe are put back: an hour of that night is shown twice. */
    private static final Instant END_OF_SUMMER = Instant.parse("2011-10-30T01:00:00Z");

    private final Random random;

    public Dice(long seed) {
        random = new Random(mixed(seed));
    }

    // neighbouring seeds give alike first throws, and so alike worlds, unless they are spread (Stafford's mixer)
    private static long mixed(long seed) {
        long mixed = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    public <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Some of the values, in their order; perhaps none. */
    public <T> List<T> some(List<T> values, double probability) {
        return values.stream().filter(v -> chance(probability)).toList();
    }

    /** A whole minute between two instants; often a full hour, so that times meet, and near a change of clocks. */
    public Instant instant(Instant from, Instant to) {
        long minutes = Math.max(0, Duration.between(from, to).toMinutes());
        long at = (long) (random.nextDouble() * minutes);
        long summer = Duration.between(from, END_OF_SUMMER).toMinutes() + between(-90, 90);
        if (chance(0.02) && summer >= 0 && summer <= minutes) {
            return from.plus(Duration.ofMinutes(summer));
        }
        return from.plus(Duration.ofMinutes(chance(0.3) ? at / 60 * 60 : at));
    }
}
