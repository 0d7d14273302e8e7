/** Upgrade plan, waves and derivation. */
package org.lockkeeper.ui.upgrade;
