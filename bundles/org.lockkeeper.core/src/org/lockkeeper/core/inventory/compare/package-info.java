/** How two states of what is known differ. */
package org.lockkeeper.core.inventory.compare;
