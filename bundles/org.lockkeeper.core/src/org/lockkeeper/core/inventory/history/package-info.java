/** Every observation behind what is known of clients. */
@NullMarked
package org.lockkeeper.core.inventory.history;

import org.jspecify.annotations.NullMarked;
