package org.lockkeeper.ui.workbench.internal.theme;

import org.eclipse.e4.ui.css.core.dom.IElementProvider;
import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.w3c.dom.Element;

/** Makes token sheets known to the styling engine. */
public final class TokenElementProvider implements IElementProvider {

    @Override
    public Element getElement(Object element, CSSEngine engine) {
        return element instanceof TokenSheet sheet ? new TokenElement(sheet, engine) : null;
    }
}
