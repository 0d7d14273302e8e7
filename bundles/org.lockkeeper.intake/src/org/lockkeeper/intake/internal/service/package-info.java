/** The intake as a service. */
@NullMarked
package org.lockkeeper.intake.internal.service;

import org.jspecify.annotations.NullMarked;
