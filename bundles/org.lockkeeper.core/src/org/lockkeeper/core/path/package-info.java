/** The ways over versions: stops, hops between them, and the search for the safest. */
@NullMarked
package org.lockkeeper.core.path;

import org.jspecify.annotations.NullMarked;
