/** Loops over native memory, written so that the JIT compiler turns them into SIMD code. Internal. */
package org.lockkeeper.logs.internal.bytes;
