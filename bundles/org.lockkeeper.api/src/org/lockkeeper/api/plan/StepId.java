package org.lockkeeper.api.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.rules.Step;

/**
 * Ids of steps: made of whom a step is for and what it is, so that it is the same after every import and in every
 * plan, whatever its place among others.
 */
final class StepId {

    // no letters that are taken for digits or for each other
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 12;

    private StepId() {
    }

    static String of(Subject.OfClient client, Step step) {
        if (step.scope() == Step.Scope.COMPUTER && client.computer() != null) {
            return of(client.server(), null, client.computer(), null, step.task());
        }
        if (step.scope() == Step.Scope.ACCOUNT && client.account() != null) {
            return of(client.server(), client.account(), null, null, step.task());
        }
        Connector connector = client.connector();
        return of(client.server(), client.account(), client.computer(), connector == null ? null : connector.name(),
                step.task());
    }

    static String of(String server, Step step) {
        return of(server, step.task());
    }

    private static String of(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            // names hold no line breaks, so parts cannot run into each other
            text.append(part == null ? "" : part).append('\n');
        }
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | hash[i] & 0xff;
        }
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = DIGITS[(int) (bits & 31)];
            bits >>>= 5;
        }
        return new String(id);
    }
}
