package org.lockkeeper.ui.workbench.internal.theme;

import org.eclipse.e4.ui.css.core.dom.ElementAdapter;
import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The token sheet as an element that style sheets select by the name {@code LockkeeperTokens}. */
public final class TokenElement extends ElementAdapter {

    /** Name in the style sheets. */
    static final String NAME = "LockkeeperTokens";

    /** Made by the provider. */
    public TokenElement(TokenSheet sheet, CSSEngine engine) {
        super(sheet, engine);
    }

    TokenSheet sheet() {
        return (TokenSheet) getNativeWidget();
    }

    @Override
    public Node getParentNode() {
        return null;
    }

    @Override
    public NodeList getChildNodes() {
        return null;
    }

    @Override
    public String getNamespaceURI() {
        return null;
    }

    @Override
    public String getCSSId() {
        return null;
    }

    @Override
    public String getCSSClass() {
        return null;
    }

    @Override
    public String getCSSStyle() {
        return null;
    }

    @Override
    public String getLocalName() {
        return NAME;
    }

    @Override
    public String getAttribute(String name) {
        return "";
    }
}
