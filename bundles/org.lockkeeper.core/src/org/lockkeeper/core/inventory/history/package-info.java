/** Every observation behind what is known of clients. */
package org.lockkeeper.core.inventory.history;
