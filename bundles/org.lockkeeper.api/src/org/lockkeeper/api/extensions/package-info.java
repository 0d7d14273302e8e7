/**
 * What is installed beside the product: added bundles, what they contribute, and why one does not take part.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.extensions;

import org.jspecify.annotations.NullMarked;
