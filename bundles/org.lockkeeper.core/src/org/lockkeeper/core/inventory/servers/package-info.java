/** Servers in groups that people make. */
@NullMarked
package org.lockkeeper.core.inventory.servers;

import org.jspecify.annotations.NullMarked;
