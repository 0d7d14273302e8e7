package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.report.handover.PaperFormat;
import org.lockkeeper.report.handover.PaperOrder;

/** What papers there are, and that each is written. */
class PaperOrderTest {

    private static final PaperScope SCOPE = new PaperScope(Plans.ordinary(), Plans.ordinary().clients(), null);

    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyPaperThatIsOfferedIsWritten(Reader reader) throws IOException {
        for (boolean change : PaperOrder.hasChange(reader) ? List.of(false, true) : List.of(false)) {
            for (PaperFormat format : PaperOrder.formats(reader, change)) {
                PaperOrder order = new PaperOrder(reader, change, format, "en", null);
                if (order.whyNot(SCOPE).isPresent()) {
                    assertThat(format).isEqualTo(PaperFormat.ICS);
                    continue;
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (format.isFolder()) {
                    assertThat(order.files(SCOPE)).isNotEmpty();
                    assertThatThrownBy(() -> order.write(SCOPE, out)).isInstanceOf(IllegalStateException.class);
                } else {
                    order.write(SCOPE, out);
                    assertThat(out.size()).as(reader + " " + format).isPositive();
                }
            }
        }
    }

    @Test
    void thereIsNoCalendarForTechniciansAndNoChangePackageForAuditors() {
        assertThatThrownBy(() -> PaperOrder.of(Reader.TECHNICIAN, PaperFormat.ICS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaperOrder(Reader.AUDITOR, true, PaperFormat.HTML, "en", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PaperOrder.formats(Reader.MANAGER, true)).doesNotContain(PaperFormat.ICS);
    }

    @Test
    void draftsSayWhoIsLeftOut() {
        assertThat(PaperOrder.of(Reader.ADMIN, PaperFormat.HTML).shortfalls(SCOPE)).isEmpty();
        assertThat(PaperOrder.of(Reader.TECHNICIAN, PaperFormat.HTML).paper(SCOPE).title()).contains("Work before");
    }
}
