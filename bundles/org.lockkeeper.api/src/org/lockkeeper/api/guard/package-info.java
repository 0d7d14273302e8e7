/**
 * Calls into the services of other bundles. Whoever takes such a service wraps it here first, so that whatever it
 * throws, gives or omits harms nothing else and is named. For Lockkeeper's own bundles; extensions need none of it.
 */
@NullMarked
package org.lockkeeper.api.guard;

import org.jspecify.annotations.NullMarked;
