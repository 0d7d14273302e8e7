/** What if: suppositions under a name, and the model and plan as they would be then. Never mixed with facts. */
package org.lockkeeper.core.scenario;
