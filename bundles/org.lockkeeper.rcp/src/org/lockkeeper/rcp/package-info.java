/** Life cycle, theme and branding of the workbench. */
package org.lockkeeper.rcp;
