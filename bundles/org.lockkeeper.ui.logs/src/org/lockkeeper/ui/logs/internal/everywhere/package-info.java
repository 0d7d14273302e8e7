/** Lines of all known logs, for the search that finds everything. */
package org.lockkeeper.ui.logs.internal.everywhere;
