/** How old what is known is. */
@NullMarked
package org.lockkeeper.core.inventory.age;

import org.jspecify.annotations.NullMarked;
