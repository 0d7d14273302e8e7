/** Servers in groups that people make, as views show and change them. */
package org.lockkeeper.ui.groups;
