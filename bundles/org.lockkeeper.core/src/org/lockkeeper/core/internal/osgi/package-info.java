/** How the services of this bundle are put together in OSGi. */
@NullMarked
package org.lockkeeper.core.internal.osgi;

import org.jspecify.annotations.NullMarked;
