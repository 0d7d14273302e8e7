/** The log that is looked at: one file, its rotated set, or several logs merged by time. */
@NullMarked
package org.lockkeeper.logs.view.document;

import org.jspecify.annotations.NullMarked;
