/** JSON with exact places and bounds. */
package org.lockkeeper.intake.internal.json;
