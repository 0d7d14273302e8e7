/** What a directory is asked for; shared by those who read its entries. */
@NullMarked
package org.lockkeeper.intake.directory;

import org.jspecify.annotations.NullMarked;
