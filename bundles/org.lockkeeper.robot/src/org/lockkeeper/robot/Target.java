package org.lockkeeper.robot;

import java.util.Objects;

/** How a robot finds a control. Hidden and disposed controls are never found. */
public sealed interface Target {

    /**
     * By the id that the workbench puts on its controls for tests.
     *
     * @param id value of the widget data {@link Robot#ID_KEY}
     */
    record ById(String id) implements Target {
        /** Checks that there is an id. */
        public ById {
            Objects.requireNonNull(id);
        }

        @Override
        public String toString() {
            return "control with id \"" + id + "\"";
        }
    }

    /**
     * By the text it shows, without mnemonics and key hints.
     *
     * @param text the whole text
     */
    record ByText(String text) implements Target {
        /** Checks that there is a text. */
        public ByText {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "control with text \"" + text + "\"";
        }
    }

    /**
     * By its tool tip.
     *
     * @param tooltip the tool tip, or its start up to a key hint in brackets
     */
    record ByTooltip(String tooltip) implements Target {
        /** Checks that there is a tool tip. */
        public ByTooltip {
            Objects.requireNonNull(tooltip);
        }

        @Override
        public String toString() {
            return "control with tool tip \"" + tooltip + "\"";
        }
    }

    /** The control with that id. */
    static Target id(String id) {
        return new ById(id);
    }

    /** The control that shows that text. */
    static Target text(String text) {
        return new ByText(text);
    }

    /** The control with that tool tip. */
    static Target tooltip(String tooltip) {
        return new ByTooltip(tooltip);
    }
}
