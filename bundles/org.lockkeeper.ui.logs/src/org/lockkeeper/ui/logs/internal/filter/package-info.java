/** Filters: where they are typed, and the rows that they let in. */
package org.lockkeeper.ui.logs.internal.filter;
