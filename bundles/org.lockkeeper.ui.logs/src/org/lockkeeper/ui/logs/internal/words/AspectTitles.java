package org.lockkeeper.ui.logs.internal.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.logs.kerio.KerioFormats;

/** What the fields of Kerio's logs are called in the user's language; those of other formats keep their titles. */
public final class AspectTitles {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("account", LogMessages.Aspect_account),
            Map.entry("action", LogMessages.Aspect_action),
            Map.entry("delivered", LogMessages.Aspect_delivered),
            Map.entry("destination", LogMessages.Aspect_destination),
            Map.entry("detail", LogMessages.Aspect_detail),
            Map.entry("encrypted", LogMessages.Aspect_encrypted),
            Map.entry("folder", LogMessages.Aspect_folder),
            Map.entry("host", LogMessages.Aspect_host),
            Map.entry("ip", LogMessages.Aspect_ip),
            Map.entry("items", LogMessages.Aspect_items),
            Map.entry("kind", LogMessages.Aspect_kind),
            Map.entry("log", LogMessages.Aspect_log),
            Map.entry("messageId", LogMessages.Aspect_messageId),
            Map.entry("object", LogMessages.Aspect_object),
            Map.entry("port", LogMessages.Aspect_port),
            Map.entry("protocol", LogMessages.Aspect_protocol),
            Map.entry("queueId", LogMessages.Aspect_queueId),
            Map.entry("recipient", LogMessages.Aspect_recipient),
            Map.entry("remoteHost", LogMessages.Aspect_remoteHost),
            Map.entry("report", LogMessages.Aspect_report),
            Map.entry("result", LogMessages.Aspect_result),
            Map.entry("score", LogMessages.Aspect_score),
            Map.entry("sender", LogMessages.Aspect_sender),
            Map.entry("severity", LogMessages.Aspect_severity),
            Map.entry("size", LogMessages.Aspect_size),
            Map.entry("status", LogMessages.Aspect_status),
            Map.entry("subject", LogMessages.Aspect_subject),
            Map.entry("tag", LogMessages.Aspect_tag),
            Map.entry("thread", LogMessages.Aspect_thread),
            Map.entry("userAgent", LogMessages.Aspect_userAgent));

    // a format of somebody else may give a field of the same id another title
    private static final Set<String> OWN = KerioFormats.all().stream().flatMap(format -> format.aspects().stream())
            .map(AspectTitles::name).collect(Collectors.toUnmodifiableSet());

    private AspectTitles() {
    }

    private static String name(LogAspect aspect) {
        return aspect.id() + " " + aspect.title();
    }

    /** The same fields with these titles. */
    public static List<LogAspect> of(List<LogAspect> aspects) {
        return aspects.stream().map(a -> !OWN.contains(name(a)) ? a
                : new LogAspect(a.id(), TITLES.getOrDefault(a.id(), a.title()), a.hidden(), a.list())).toList();
    }
}
