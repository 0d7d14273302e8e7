package org.lockkeeper.ui.workbench.internal.theme;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.graphics.RGB;
import org.lockkeeper.ui.theme.Token;

/** What the style sheets say about colours: the styling engine dresses this object as if it were a widget. */
public final class TokenSheet {

    private final Map<Token, RGB> colors = new EnumMap<>(Token.class);

    void set(Token token, RGB color) {
        colors.put(token, color);
    }

    RGB get(Token token) {
        return colors.get(token);
    }

    void clear() {
        colors.clear();
    }
}
