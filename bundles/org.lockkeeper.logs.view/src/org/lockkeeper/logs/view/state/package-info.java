/** What was open in the Log view and how it was seen, as it is kept; which logs can be opened. */
@NullMarked
package org.lockkeeper.logs.view.state;

import org.jspecify.annotations.NullMarked;
