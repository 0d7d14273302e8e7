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
     * @param groups its named groups
     */
    record Message(String start, Pattern pattern, String kind, List<Group> groups) {

        static Message of(String kind, String hint, String pattern) {
            Pattern compiled = Pattern.compile(pattern);
            // asked for once: a pattern copies its names whenever it is asked
            return new Message(hint, compiled, kind, compiled.namedGroups().entrySet().stream()
                    .map(g -> new Group(g.getKey(), g.getValue())).toList());
        }
    }

    /** A named group: the id of an aspect. */
    private record Group(String name, int number) {
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
                    for (Group group : message.groups) {
                        if (m.start(group.number) < m.end(group.number)) {
                            put(group.name, m.group(group.number), fields);
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
            for (Group group : m.groups) {
                if (aspects.stream().noneMatch(a -> a.id().equals(group.name))) {
                    throw new IllegalStateException(group.name + " is no declared field");
                }
            }
        }
    }
}
