package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.report.text.JsonWriter;

/** Who a client is, as every command prints it. */
final class Who {

    private Who() {
    }

    /** The fields {@code server, account, computer, connector} of an object that is begun. */
    static void fields(Subject.OfClient client, JsonWriter json) throws IOException {
        json.name("server").value(client.server());
        json.name("account").value(client.account());
        json.name("computer").value(client.computer());
        json.name("connector").value(client.connector() == null ? null : client.connector().name());
    }

    /** Several, as the member {@code clients}. */
    static void clients(List<Subject.OfClient> clients, JsonWriter json) throws IOException {
        json.name("clients").beginArray();
        for (Subject.OfClient client : clients) {
            json.beginObject();
            fields(client, json);
            json.endObject();
        }
        json.endArray();
    }

    /** In one phrase, for people. */
    static String text(Subject.OfClient client) {
        // one of the two is known
        return Stream.of(client.account(), client.computer()).filter(Objects::nonNull)
                .collect(Collectors.joining(" on "));
    }

    /** Several, for people. */
    static String text(List<Subject.OfClient> clients) {
        return clients.stream().map(Who::text).collect(Collectors.joining(", "));
    }
}
