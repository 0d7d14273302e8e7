/** What sources disagree on, and whether it matters. */
package org.lockkeeper.core.inventory.conflicts;
