/** The log engine. */
package org.lockkeeper.logs;
