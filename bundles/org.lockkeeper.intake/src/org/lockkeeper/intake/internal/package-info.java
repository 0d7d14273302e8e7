/** One import, from paths to observations. */
@NullMarked
package org.lockkeeper.intake.internal;

import org.jspecify.annotations.NullMarked;
