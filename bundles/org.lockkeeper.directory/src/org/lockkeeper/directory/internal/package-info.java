/** How a directory is asked. */
@NullMarked
package org.lockkeeper.directory.internal;

import org.jspecify.annotations.NullMarked;
