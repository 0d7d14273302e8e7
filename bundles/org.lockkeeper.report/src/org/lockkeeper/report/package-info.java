/** Writers of plans, each a service, and the JSON form of what plans consist of. */
@NullMarked
package org.lockkeeper.report;

import org.jspecify.annotations.NullMarked;
