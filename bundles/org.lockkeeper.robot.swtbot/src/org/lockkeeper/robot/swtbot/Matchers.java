package org.lockkeeper.robot.swtbot;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withMnemonic;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withTooltip;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.matchers.AbstractMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** What a target means to SWTBot. */
final class Matchers {

    private Matchers() {
    }

    /** Matches the widgets that are meant. */
    static Matcher<Widget> of(Target target) {
        return switch (target) {
            case Target.ById(String id) -> withId(Robot.ID_KEY, id);
            case Target.ByText(String text) -> withMnemonic(text);
            case Target.ByTooltip(String tooltip) -> new Tooltip(tooltip);
        };
    }

    /** A tool tip, whole or up to its key hint: SWTBot's own matcher wants the whole. */
    private static final class Tooltip extends AbstractMatcher<Widget> {

        private final String tooltip;
        private final Matcher<Widget> whole;

        Tooltip(String tooltip) {
            this.tooltip = tooltip;
            this.whole = withTooltip(tooltip);
        }

        @Override
        protected boolean doMatch(Object item) {
            String text = switch (item) {
                case Control control -> control.getToolTipText();
                case ToolItem tool -> tool.getToolTipText();
                default -> null;
            };
            return text != null && text.startsWith(tooltip + " (") || whole.matches(item);
        }

        @Override
        public void describeTo(Description description) {
            whole.describeTo(description);
        }
    }
}
