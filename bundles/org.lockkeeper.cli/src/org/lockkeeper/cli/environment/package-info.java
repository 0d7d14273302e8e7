/** What the command line is given by whoever starts it: streams, folders, variables, services. */
@NullMarked
package org.lockkeeper.cli.environment;

import org.jspecify.annotations.NullMarked;
