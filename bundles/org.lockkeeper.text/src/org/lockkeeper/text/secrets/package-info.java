/** What nobody may see, and what stands in its place. */
@NullMarked
package org.lockkeeper.text.secrets;

import org.jspecify.annotations.NullMarked;
