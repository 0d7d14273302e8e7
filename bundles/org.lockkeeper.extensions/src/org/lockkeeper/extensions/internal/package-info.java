/** How extensions are found, chosen, resolved and started. */
package org.lockkeeper.extensions.internal;
