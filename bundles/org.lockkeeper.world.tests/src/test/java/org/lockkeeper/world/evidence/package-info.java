/** Evidence as administrators collect it, drawn from a world. */
package org.lockkeeper.world.evidence;
