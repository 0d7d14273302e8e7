package org.lockkeeper.store.internal;

/** Exports that are written after each change and kept for a while. */
final class AutomaticExports {

    /** Where they are, in the folder of the workspace. */
    static final String FOLDER = "exports";
    static final String ENDING = ".zip";

    private AutomaticExports() {
    }
}
