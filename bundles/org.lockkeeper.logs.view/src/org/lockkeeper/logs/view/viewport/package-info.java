/** Which lines are in sight, how long lines are broken, what is selected, where somebody asks to go; in numbers and texts alone. */
@NullMarked
package org.lockkeeper.logs.view.viewport;

import org.jspecify.annotations.NullMarked;
