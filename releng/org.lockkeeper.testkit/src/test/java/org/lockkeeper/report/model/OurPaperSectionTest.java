package org.lockkeeper.report.model;

import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.testkit.PaperSectionConformance;

/** Our own section of papers, that about the kit, keeps to what those of others have to keep to. */
class OurPaperSectionTest extends PaperSectionConformance {

    @Override
    protected PaperSection section() {
        return new KitSection();
    }
}
