/**
 * What is known about servers, accounts, computers and clients: resolved from observations, attribute by attribute.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.facts;

import org.jspecify.annotations.NullMarked;
