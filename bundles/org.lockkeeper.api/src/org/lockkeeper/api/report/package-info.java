/**
 * The contract of writers that turn a plan into a paper.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.report;

import org.jspecify.annotations.NullMarked;
