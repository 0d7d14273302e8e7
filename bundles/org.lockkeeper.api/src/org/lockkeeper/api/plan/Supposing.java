package org.lockkeeper.api.plan;

import java.util.Optional;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.rules.Verdict;

/** Judges clients of one model as if other things were known of them; everything else stays as it is. */
@FunctionalInterface
public interface Supposing {

    /**
     * The verdict of a client under other facts.
     *
     * @param client a client of the model
     * @param facts what is supposed to be known of it
     * @return empty where its server is not planned
     */
    Optional<Verdict> verdict(Client client, Facts facts);
}
