/** What is known about servers, accounts, computers and clients: resolved from observations, attribute by attribute. */
@NullMarked
package org.lockkeeper.api.facts;

import org.jspecify.annotations.NullMarked;
