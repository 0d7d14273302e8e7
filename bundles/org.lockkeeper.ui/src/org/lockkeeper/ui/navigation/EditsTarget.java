package org.lockkeeper.ui.navigation;

/** What a part's object implements to be the place where the target version is changed. Called on the UI thread. */
public interface EditsTarget {

    /** Puts the keyboard focus into the field of the target version. */
    void editTarget();
}
