/** The answer: what an upgrade does to each client, why, and what has to be done first. */
package org.lockkeeper.api.plan;
