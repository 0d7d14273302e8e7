/** Files on disk, in zips and compressed: found, bounded, hashed, and offered to importers. */
package org.lockkeeper.intake.internal.source;
