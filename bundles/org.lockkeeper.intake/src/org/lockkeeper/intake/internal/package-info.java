/** One import, from paths to observations. */
package org.lockkeeper.intake.internal;
