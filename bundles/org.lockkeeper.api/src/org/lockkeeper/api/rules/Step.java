package org.lockkeeper.api.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does.
 *
 * @param title what to do, as an imperative sentence
 * @param actor who does it
 * @param needsElevation whether an administrator's password is asked
 * @param minutes how long it takes the actor or, where it runs by itself, the user waits; {@code null} where not known
 * @param phase when it is done, seen from the upgrade of the server
 * @param task what kind of thing it is: the same over all plans, however the title's figures change; the step's id is
 *        made of it and of whom the step is for
 * @param scope for whom it is done once
 */
public record Step(String title, Actor actor, boolean needsElevation, @Nullable Integer minutes, Phase phase,
        String task,
        Scope scope) {

    /** For whom a step is done once, however many clients need it. */
    public enum Scope {
        /** For each client. */
        CLIENT,
        /** For each account, on whatever computers it is used. */
        ACCOUNT,
        /** For each computer, whoever uses it; where the computer is not known, for each client. */
        COMPUTER
    }

    /** When a step is done, seen from the upgrade of the server. */
    public enum Phase {
        /** Before the server is upgraded. */
        BEFORE,
        /** While or right when it is upgraded. */
        AT,
        /** After it was upgraded. */
        AFTER
    }

    /** A step before the upgrade that is known by its title. */
    public Step(String title, Actor actor, boolean needsElevation, @Nullable Integer minutes) {
        this(title, actor, needsElevation, minutes, Phase.BEFORE);
    }

    /** A step that is known by its title. */
    public Step(String title, Actor actor, boolean needsElevation, @Nullable Integer minutes, Phase phase) {
        this(title, actor, needsElevation, minutes, phase, title);
    }

    /** A step that is done for each client. */
    public Step(String title, Actor actor, boolean needsElevation, @Nullable Integer minutes, Phase phase,
            String task) {
        this(title, actor, needsElevation, minutes, phase, task, Scope.CLIENT);
    }

    /** Who does a step. */
    public enum Actor {
        /** Somebody with administrator rights on the client's computer. */
        ADMINISTRATOR,
        /** The administrator of the mail server. */
        SERVER_ADMINISTRATOR,
        /** The user of the client. */
        USER
    }

    /** Checks that nothing is missing. */
    public Step {
        Objects.requireNonNull(title);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(task);
        Objects.requireNonNull(scope);
        if (minutes != null && minutes < 0) {
            throw new IllegalArgumentException("negative minutes");
        }
    }

    // written out: those that records get by themselves are method handles, slow without the optimizing compiler
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Step that && title.equals(that.title) && actor == that.actor
                && needsElevation == that.needsElevation && Objects.equals(minutes, that.minutes) && phase == that.phase
                && task.equals(that.task) && scope == that.scope;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * title.hashCode() + phase.ordinal()) + task.hashCode();
    }
}
