/** What follows from a plan: its steps as they are done, and the waves in which clients are taken. */
@NullMarked
package org.lockkeeper.core.plan;

import org.jspecify.annotations.NullMarked;
