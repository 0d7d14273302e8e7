/** Lists that tell which computer has, or had, which IP address. */
@NullMarked
package org.lockkeeper.intake.internal.address;

import org.jspecify.annotations.NullMarked;
