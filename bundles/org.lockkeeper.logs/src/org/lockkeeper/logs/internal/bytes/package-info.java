/** Loops over native memory, written so that the JIT compiler turns them into SIMD code. Internal. */
@NullMarked
package org.lockkeeper.logs.internal.bytes;

import org.jspecify.annotations.NullMarked;
