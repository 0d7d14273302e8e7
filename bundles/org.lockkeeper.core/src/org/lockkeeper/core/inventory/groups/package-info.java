/** Rows counted by what they have in common. */
package org.lockkeeper.core.inventory.groups;
