/** What people choose once and keep: read by type, checked, with stated defaults, in one place. */
package org.lockkeeper.ui.settings;
