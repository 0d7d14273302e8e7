/** What sources disagree on, and whether it matters. */
@NullMarked
package org.lockkeeper.core.inventory.conflicts;

import org.jspecify.annotations.NullMarked;
