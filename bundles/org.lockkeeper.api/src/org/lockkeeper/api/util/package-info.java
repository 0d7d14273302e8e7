/**
 * Small contracts used all over: progress with cancellation, errors worded for people.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.util;

import org.jspecify.annotations.NullMarked;
