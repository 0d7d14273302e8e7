/** Searching logs: conditions on lines, several at once, in parallel, with results that stay small. */
package org.lockkeeper.logs.search;
