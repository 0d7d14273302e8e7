/** From observations to facts: whose each sighting is, which is the newest, and what contradicts it. */
package org.lockkeeper.core.internal.resolve;
