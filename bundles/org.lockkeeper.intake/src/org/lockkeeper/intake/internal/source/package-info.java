/** Files on disk, in zips and compressed: found, bounded, hashed, and offered to importers. */
@NullMarked
package org.lockkeeper.intake.internal.source;

import org.jspecify.annotations.NullMarked;
