/** What people keep in the journal beside evidence. */
@NullMarked
package org.lockkeeper.core.internal.journal;

import org.jspecify.annotations.NullMarked;
