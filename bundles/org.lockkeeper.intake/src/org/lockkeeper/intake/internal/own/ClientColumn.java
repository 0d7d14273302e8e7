package org.lockkeeper.intake.internal.own;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of {@code lockkeeper-clients.csv}. */
enum ClientColumn {
    ACCOUNT("account"), COMPUTER("computer"), CONNECTOR("connector"), VERSION("version"),
    OUTLOOK_VERSION("outlookVersion"), UPDATER_SERVICE("updaterService"), LOCAL_ADMIN("localAdmin"),
    DATABASE_BYTES("databaseBytes"), FREE_BYTES("freeBytes"), OUTLOOK_CHANGED_AT("outlookChangedAt"),
    CONNECTOR_INSTALLED_AT("connectorInstalledAt"), OBSERVED_AT("observedAt");

    private static final Map<String, ClientColumn> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(c -> BY_NAME.put(c.title.toLowerCase(Locale.ROOT), c));
    }

    private final String title;

    ClientColumn(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The column of that name, without regard to case; {@code null} where there is none. */
    static @Nullable ClientColumn byName(String name) {
        return BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    }

    static String names() {
        return Arrays.stream(values()).map(ClientColumn::title).collect(Collectors.joining(", "));
    }
}
