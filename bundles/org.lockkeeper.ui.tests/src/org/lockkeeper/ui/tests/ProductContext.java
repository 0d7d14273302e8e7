package org.lockkeeper.ui.tests;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** What the launcher tells the application of the product that ships: read from the product's own extension. */
final class ProductContext implements IApplicationContext {

    private static final String PRODUCT = "org.lockkeeper.rcp.product";

    private final Map<String, String> branding = new HashMap<>();
    private final IExtension extension;

    ProductContext() {
        extension = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.products", PRODUCT);
        if (extension == null) {
            throw new AssertionError("no product " + PRODUCT + " is installed");
        }
        for (IConfigurationElement property : extension.getConfigurationElements()[0].getChildren("property")) {
            branding.put(property.getAttribute("name"), property.getAttribute("value"));
        }
    }

    @Override
    public Map<String, Object> getArguments() {
        return new HashMap<>(Map.of(IApplicationContext.APPLICATION_ARGS, new String[0]));
    }

    @Override
    public void applicationRunning() {
        // no splash screen to take down
    }

    @Override
    public String getBrandingApplication() {
        return extension.getConfigurationElements()[0].getAttribute("application");
    }

    @Override
    public String getBrandingName() {
        return extension.getConfigurationElements()[0].getAttribute("name");
    }

    @Override
    public String getBrandingDescription() {
        return "";
    }

    @Override
    public String getBrandingId() {
        return PRODUCT;
    }

    @Override
    public String getBrandingProperty(String key) {
        return branding.get(key);
    }

    @Override
    public Bundle getBrandingBundle() {
        return Platform.getBundle(extension.getContributor().getName());
    }

    @Override
    public void setResult(Object result, IApplication application) {
        // nobody waits for it
    }
}
