/** XML, read so that nothing in it can fetch, fill memory, or take the time of the machine. */
@NullMarked
package org.lockkeeper.intake.internal.xml;

import org.jspecify.annotations.NullMarked;
