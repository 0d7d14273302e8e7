/** Papers as they are asked for: whom for, in which form, and what can be combined. */
@NullMarked
package org.lockkeeper.report.handover;

import org.jspecify.annotations.NullMarked;
