/** What is installed beside the product: added bundles, what they contribute, and why one does not take part. */
@NullMarked
package org.lockkeeper.api.extensions;

import org.jspecify.annotations.NullMarked;
