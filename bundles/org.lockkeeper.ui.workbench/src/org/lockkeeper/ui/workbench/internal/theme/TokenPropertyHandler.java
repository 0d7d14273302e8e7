package org.lockkeeper.ui.workbench.internal.theme;

import org.eclipse.e4.ui.css.core.dom.properties.ICSSPropertyHandler;
import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.eclipse.swt.graphics.RGB;
import org.lockkeeper.ui.theme.Token;
import org.w3c.dom.css.CSSPrimitiveValue;
import org.w3c.dom.css.CSSValue;
import org.w3c.dom.css.RGBColor;

/** Takes the values of the tokens' properties from the style sheets. */
public final class TokenPropertyHandler implements ICSSPropertyHandler {

    @Override
    public boolean applyCSSProperty(Object element, String property, CSSValue value, String pseudo, CSSEngine engine) {
        if (!(element instanceof TokenElement tokens) || !(value instanceof CSSPrimitiveValue primitive)
                || primitive.getPrimitiveType() != CSSPrimitiveValue.CSS_RGBCOLOR) {
            return false;
        }
        for (Token token : Token.values()) {
            if (token.property().equals(property)) {
                RGBColor color = primitive.getRGBColorValue();
                tokens.sheet().set(token, new RGB(part(color.getRed()), part(color.getGreen()),
                        part(color.getBlue())));
                return true;
            }
        }
        return false;
    }

    private static int part(CSSPrimitiveValue value) {
        return Math.clamp(Math.round(value.getFloatValue(CSSPrimitiveValue.CSS_NUMBER)), 0, 255);
    }

    @Override
    public String retrieveCSSProperty(Object element, String property, String pseudo, CSSEngine engine) {
        return null;
    }
}
