/** The contract of log formats. */
package org.lockkeeper.api.logs;
