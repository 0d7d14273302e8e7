package org.lockkeeper.ui.workbench.internal.parts;

/** What a part's object implements so that Edit, Copy copies the whole part as text. */
public interface CopiesText {

    /** The text; {@code ""} where there is none. */
    String textToCopy();
}
