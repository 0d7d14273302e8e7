/** What if: suppositions under a name, and the model and plan as they would be then. Never mixed with facts. */
@NullMarked
package org.lockkeeper.core.scenario;

import org.jspecify.annotations.NullMarked;
