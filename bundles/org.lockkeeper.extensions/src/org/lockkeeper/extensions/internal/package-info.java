/** How extensions are found, chosen, resolved and started. */
@NullMarked
package org.lockkeeper.extensions.internal;

import org.jspecify.annotations.NullMarked;
