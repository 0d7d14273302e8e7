/**
 * Rules: what a document says about an upgrade, as small classes that state findings about clients and servers.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.rules;

import org.jspecify.annotations.NullMarked;
