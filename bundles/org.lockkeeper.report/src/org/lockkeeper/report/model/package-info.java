/** What each reader of a plan gets: contents without a format. */
@NullMarked
package org.lockkeeper.report.model;

import org.jspecify.annotations.NullMarked;
