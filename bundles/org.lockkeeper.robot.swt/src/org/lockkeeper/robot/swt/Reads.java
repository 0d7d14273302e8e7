package org.lockkeeper.robot.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.widgets.Items;

/** Reads what widgets say. To be called on the UI thread. */
final class Reads {

    private Reads() {
    }

    /** What the widget says; of a group of controls all that its parts say, one a line. */
    static String text(Widget widget) {
        if (widget.getData(Robot.TEXT_KEY) instanceof Supplier<?> supplier) {
            return String.valueOf(supplier.get());
        }
        return switch (widget) {
            case StyledText styled -> styled.getText();
            case Tree _, Table _, org.eclipse.swt.widgets.List _ -> String.join("\n", Items.of(widget));
            default -> {
                String text = Finder.textOf(widget);
                yield text != null || !(widget instanceof Composite composite) ? text : ofParts(composite);
            }
        };
    }

    private static String ofParts(Composite composite) {
        List<String> texts = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            boolean separator = child instanceof Label && child.getStyle() != 0 && ((Label) child).getText().isEmpty();
            String text = child.isVisible() && !separator ? text(child) : null;
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join("\n", texts);
    }
}
