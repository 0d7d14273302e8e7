/** From observations to facts: whose each sighting is, which is the newest, and what contradicts it. */
@NullMarked
package org.lockkeeper.core.internal.resolve;

import org.jspecify.annotations.NullMarked;
