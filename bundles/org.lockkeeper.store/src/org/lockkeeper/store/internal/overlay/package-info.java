/**
 * A database read where it lies and never written: what Derby writes while it opens, recovers and migrates it stays in
 * memory and is gone at the end. So readers exclude nobody who reads, and full and read-only disks can be read.
 */
@NullMarked
package org.lockkeeper.store.internal.overlay;

import org.jspecify.annotations.NullMarked;
