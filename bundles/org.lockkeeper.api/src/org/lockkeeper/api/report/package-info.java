/** The contract of writers that turn a plan into a paper. */
@NullMarked
package org.lockkeeper.api.report;

import org.jspecify.annotations.NullMarked;
