package org.lockkeeper.ui.internal.palette;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Titles of parts. */
final class PartTitles {

    private PartTitles() {
    }

    static String of(MApplication application, String partId) {
        EModelService model = application.getContext().get(EModelService.class);
        return model.findElements(application, partId, MPart.class, null).stream().map(MPart::getLocalizedLabel)
                .findFirst().orElse(partId);
    }
}
