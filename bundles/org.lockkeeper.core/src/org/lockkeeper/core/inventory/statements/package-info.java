/** What people state about clients and accounts, and the collections that they keep. */
@NullMarked
package org.lockkeeper.core.inventory.statements;

import org.jspecify.annotations.NullMarked;
