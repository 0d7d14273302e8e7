/** Lists of servers, clients, findings and imports: their columns, and how they are printed. */
package org.lockkeeper.cli.internal.list;
