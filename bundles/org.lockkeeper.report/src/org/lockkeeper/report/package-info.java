/** Writers of plans, each a service, and the JSON form of what plans consist of. */
package org.lockkeeper.report;
