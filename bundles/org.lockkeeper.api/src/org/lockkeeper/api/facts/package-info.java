/** What is known about servers, accounts, computers and clients: resolved from observations, attribute by attribute. */
package org.lockkeeper.api.facts;
