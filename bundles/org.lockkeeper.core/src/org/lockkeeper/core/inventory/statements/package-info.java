/** What people state about clients and accounts, and the collections that they keep. */
package org.lockkeeper.core.inventory.statements;
