/**
 * The workbench started from Java's own class path: OSGi's bundles, with classes that Java keeps linked from one start to the next,
 * which it cannot do for the class loaders of OSGi (OSGi Core 8, chapter 60, "Connect").
 */
@NullMarked
package org.lockkeeper.start;

import org.jspecify.annotations.NullMarked;
