/** Makes projects of extensions that build against the SDK, from the templates beside. */
@NullMarked
package org.lockkeeper.cli.internal.extension;

import org.jspecify.annotations.NullMarked;
