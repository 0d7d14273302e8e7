/** How two states of what is known differ. */
@NullMarked
package org.lockkeeper.core.inventory.compare;

import org.jspecify.annotations.NullMarked;
