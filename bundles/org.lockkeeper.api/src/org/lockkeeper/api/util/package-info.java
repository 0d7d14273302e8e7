/** Small contracts used all over: progress with cancellation, errors worded for people. */
package org.lockkeeper.api.util;
