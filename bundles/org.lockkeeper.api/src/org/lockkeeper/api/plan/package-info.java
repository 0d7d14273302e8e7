/**
 * The answer: what an upgrade does to each client, why, and what has to be done first.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.plan;

import org.jspecify.annotations.NullMarked;
