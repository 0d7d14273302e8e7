package org.lockkeeper.logs.kerio;

import java.util.List;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogSeverity;

/** The fields of Kerio's logs. One name for one thing in all of them, so that merged logs share columns. */
final class Aspects {

    static final LogAspect KIND = shown("kind", "Event");
    static final LogAspect QUEUE_ID = shown("queueId", "Queue ID");
    static final LogAspect PROTOCOL = shown("protocol", "Protocol");
    static final LogAspect ACCOUNT = new LogAspect("account", "Account", false, true);
    static final LogAspect IP = shown("ip", "IP address");
    static final LogAspect SENDER = shown("sender", "Sender");
    static final LogAspect RECIPIENT = new LogAspect("recipient", "Recipient", false, true);
    static final LogAspect RESULT = shown("result", "Result");
    static final LogAspect STATUS = shown("status", "Status");
    static final LogAspect SUBJECT = shown("subject", "Subject");
    static final LogAspect SIZE = shown("size", "Size");
    static final LogAspect MESSAGE_ID = hidden("messageId", "Message-ID");
    static final LogAspect ENCRYPTED = hidden("encrypted", "TLS");
    static final LogAspect REPORT = hidden("report", "Report");
    static final LogAspect USER_AGENT = hidden("userAgent", "User agent");
    static final LogAspect FOLDER = shown("folder", "Folder");
    static final LogAspect DESTINATION = shown("destination", "Destination");
    static final LogAspect DELIVERED = hidden("delivered", "Delivered");
    static final LogAspect ITEMS = hidden("items", "Items");
    static final LogAspect ACTION = shown("action", "Action");
    static final LogAspect OBJECT = shown("object", "Object");
    static final LogAspect DETAIL = shown("detail", "Detail");
    static final LogAspect SCORE = shown("score", "Score");
    static final LogAspect THREAD = shown("thread", "Thread");
    static final LogAspect TAG = shown("tag", "Tag");
    static final LogAspect PORT = hidden("port", "Port");
    static final LogAspect REMOTE_HOST = hidden("remoteHost", "Remote host");
    static final LogAspect LOG = shown("log", "Log");
    static final LogAspect HOST = hidden("host", "Host");
    static final LogAspect SEVERITY = hidden(LogSeverity.ASPECT, "Severity");

    private Aspects() {
    }

    private static LogAspect shown(String id, String title) {
        return new LogAspect(id, title, false);
    }

    private static LogAspect hidden(String id, String title) {
        return new LogAspect(id, title, true);
    }

    static List<LogAspect> of(LogAspect... aspects) {
        List<LogAspect> all = new java.util.ArrayList<>(List.of(aspects));
        all.add(SEVERITY);
        all.add(HOST);
        return List.copyOf(all);
    }
}
