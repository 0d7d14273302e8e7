/** Importers of Kerio's configuration files. */
package org.lockkeeper.intake.internal.config;
