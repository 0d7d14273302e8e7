package com.acme.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.testkit.LogFormatConformance;

class KioskLogFormatTest extends LogFormatConformance {

    @Override
    protected LogFormat format() {
        return new KioskLogFormat();
    }

    @Override
    protected String fileName() {
        return "kiosk.log";
    }

    @Override
    protected List<String> sample() {
        return List.of("2026-11-21T20:00:00Z error KIOSK-1 no paper", "2026-11-21T20:00:01Z info KIOSK-2 started");
    }

    @Test
    void theComputerIsAField() {
        assertEquals("KIOSK-1", format().parse(sample().getFirst()).orElseThrow().fields().get("computer"));
    }
}
