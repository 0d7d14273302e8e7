/** The intake as a service. */
package org.lockkeeper.intake.internal.service;
