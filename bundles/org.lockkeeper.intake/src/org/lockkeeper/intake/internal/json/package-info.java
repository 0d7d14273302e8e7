/** JSON with exact places and bounds. */
@NullMarked
package org.lockkeeper.intake.internal.json;

import org.jspecify.annotations.NullMarked;
