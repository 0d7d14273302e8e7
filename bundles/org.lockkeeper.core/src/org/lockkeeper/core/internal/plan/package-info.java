/** From facts to verdicts, steps and what would change them: the built-in planner. */
@NullMarked
package org.lockkeeper.core.internal.plan;

import org.jspecify.annotations.NullMarked;
