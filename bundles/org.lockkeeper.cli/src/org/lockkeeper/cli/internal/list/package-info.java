/** Lists of servers, clients, findings and imports: their columns, and how they are printed. */
@NullMarked
package org.lockkeeper.cli.internal.list;

import org.jspecify.annotations.NullMarked;
