package org.lockkeeper.logs.kerio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.text.names.AccountName;

/** Reads messages by their known wording: the first pattern that fits tells what happened and who was concerned. */
final class PatternFields implements FieldReader {

    private final List<Message> messages;

    /**
     * One wording.
     *
     * @param start what the text must hold for the pattern to be tried at all
     * @param pattern its named groups are ids of aspects
     * @param kind what happened, for people
     */
    record Message(String start, Pattern pattern, String kind) {

        static Message of(String kind, String hint, String pattern) {
            return new Message(hint, Pattern.compile(pattern), kind);
        }
    }

    PatternFields(List<Message> messages) {
        this.messages = List.copyOf(messages);
    }

    @Override
    public void read(String text, Map<String, String> fields) {
        for (Message message : messages) {
            if (text.contains(message.start)) {
                Matcher m = message.pattern.matcher(text);
                if (m.find()) {
                    fields.put(Aspects.KIND.id(), message.kind);
                    for (String group : message.pattern.namedGroups().keySet()) {
                        if (m.group(group) != null && !m.group(group).isEmpty()) {
                            put(group, m.group(group), fields);
                        }
                    }
                    return;
                }
            }
        }
    }

    /** What stands around an account in its sentence is no part of it; what can be no account is none. */
    private static void put(String group, String found, Map<String, String> fields) {
        Optional<String> value = group.equals(KerioFields.ACCOUNT) ? AccountName.in(found) : Optional.of(found);
        value.ifPresent(text -> fields.put(group, text));
    }

    /** The ids of all aspects must be declared; used when formats are made. */
    void check(List<LogAspect> aspects) {
        for (Message m : messages) {
            for (String group : m.pattern.namedGroups().keySet()) {
                if (aspects.stream().noneMatch(a -> a.id().equals(group))) {
                    throw new IllegalStateException(group + " is no declared field");
                }
            }
        }
    }
}
