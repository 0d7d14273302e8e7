/** The one language in which rows are chosen: clients, servers, findings, imports; on the command line and in views. */
package org.lockkeeper.core.inventory.query;
