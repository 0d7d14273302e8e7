/** Rows counted by what they have in common. */
@NullMarked
package org.lockkeeper.core.inventory.groups;

import org.jspecify.annotations.NullMarked;
