package org.lockkeeper.logs;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.kerio.QueueId;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/**
 * Follows one message through the logs: from any line about it to all of them, by its Queue-ID within the mail log and
 * by its Message-ID from log to log and server to server.
 */
public final class MessageTracer {

    private static final Pattern MESSAGE_ID = Pattern.compile("Msg-Id: <+([^<>\\s]{3,500})>");
    private static final int MOST_IDS = 50;

    private static final String QUEUE_ID = "queueId";
    private static final String KERIO = "kerio";

    private final LogSet logs;

    /** In those logs, which are loaded. */
    public MessageTracer(LogSet logs) {
        this.logs = logs;
    }

    /** Whether a line names a message, so that it can be traced. */
    public static boolean isTraceable(String line) {
        return QueueId.in(line).isPresent() || messageId(line).isPresent();
    }

    private static Optional<String> messageId(String line) {
        Matcher m = MESSAGE_ID.matcher(line);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /**
     * Finds all lines of a message.
     *
     * @param from a line, or a Queue-ID alone
     * @return the rows, in their order
     * @throws ProblemException where the text names no message
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    public Matches trace(String from, Progress progress) throws ProblemException, IOException {
        Set<String> ids = new LinkedHashSet<>();
        QueueId.tryParse(from).ifPresent(id -> ids.add(id.text()));
        messageId(from).ifPresent(ids::add);
        if (ids.isEmpty() && othersHaveQueueIds()) {
            return search(new Condition.WholeRecord(new Condition.Field(QUEUE_ID, Condition.FieldComparison.EQUALS,
                    from.strip())), progress);
        }
        if (ids.isEmpty()) {
            throw new ProblemException("\"" + (from.length() > 80 ? from.substring(0, 80) + "…" : from)
                    + "\" is no Queue-ID such as 65ee8b47-00000009, and no log here is of a format that has others.");
        }
        // a Message-ID leads to other Queue-IDs, on other servers, which lead to nothing new but their own lines
        while (true) {
            Matches found = search(ids, progress);
            int before = ids.size();
            for (long n = 0; n < found.size() && ids.size() < MOST_IDS; n++) {
                progress.checkCancelled();
                for (LogLine line : logs.rows().lines(found.get(n), 1, 8192)) {
                    QueueId.in(line.text()).ifPresent(id -> ids.add(id.text()));
                    messageId(line.text()).ifPresent(ids::add);
                }
            }
            if (ids.size() == before) {
                return found;
            }
        }
    }

    /** Whether a log is of a format of somebody else, whose Queue-IDs may be written in any way. */
    private boolean othersHaveQueueIds() {
        return logs.rows().files().stream().map(LogFile::format).anyMatch(format -> format != null
                && !format.id().startsWith(KERIO) && format.aspects().stream().anyMatch(a -> a.id().equals(QUEUE_ID)));
    }

    private Matches search(Set<String> ids, Progress progress) throws ProblemException, IOException {
        List<Condition> any = ids.stream().<Condition>map(id -> new Condition.Text(id, true)).toList();
        return search(any.size() == 1 ? any.getFirst() : new Condition.Any(any), progress);
    }

    private Matches search(Condition condition, Progress progress) throws ProblemException, IOException {
        LogSearch search = logs.search(List.of(condition), null);
        search.run(progress, () -> {
            // the whole is waited for
        });
        return search.matches().getFirst();
    }
}
