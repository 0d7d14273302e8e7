package org.lockkeeper.world.evidence;

import java.time.Instant;

/**
 * What a person states of the account, the computer or both.
 *
 * @param account {@code null} for a computer alone
 * @param machine {@code null} for an account alone
 * @param field name of what is stated; {@code "link"} that the account is used there
 * @param value its value as a person writes it
 * @param at when it is stated
 */
public record Stated(String account, String machine, String field, String value, Instant at) {
}
