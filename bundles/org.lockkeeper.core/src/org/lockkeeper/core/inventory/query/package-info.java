/** The one language in which rows are chosen: clients, servers, findings, imports; on the command line and in views. */
@NullMarked
package org.lockkeeper.core.inventory.query;

import org.jspecify.annotations.NullMarked;
