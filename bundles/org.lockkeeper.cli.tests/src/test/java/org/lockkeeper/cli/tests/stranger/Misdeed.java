package org.lockkeeper.cli.tests.stranger;

/** What a method does instead of what it should. */
public enum Misdeed {
    /** Throws what everybody may throw. */
    THROWS,
    /** Lacks a class. */
    LACKS,
    /** Calls itself without an end. */
    RECURS,
    /** Gives {@code null}; what gives a number or nothing is as it should be. */
    NULL,
    /** Does not end until it is interrupted. */
    ENDLESS
}
