package org.lockkeeper.cli.tests.stranger;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A service of which one method misbehaves. Many have an id and a title. */
public abstract class Spoilt {

    private final String method;
    private final Misdeed misdeed;

    Spoilt(String method, Misdeed misdeed) {
        this.method = method;
        this.misdeed = misdeed;
    }

    public final String id() {
        return at("id", this::named);
    }

    public final String title() {
        return at("title", () -> "Kiosk");
    }

    /** The method that misbehaves. */
    final String method() {
        return method;
    }

    final String named() {
        return "acme-" + method;
    }

    @Override
    public final String toString() {
        return method + " " + misdeed;
    }

    /** What the method answers that is called. */
    final <T> T at(String called, Supplier<T> sound) {
        if (!called.equals(method)) {
            return sound.get();
        }
        return switch (misdeed) {
            case THROWS -> throw new IllegalStateException(called);
            case LACKS -> throw new NoClassDefFoundError("com/acme/" + called);
            case RECURS -> at(called, sound);
            case NULL -> null;
            case ENDLESS -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
                yield sound.get();
            }
        };
    }
}
