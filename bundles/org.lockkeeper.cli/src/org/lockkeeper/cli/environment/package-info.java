/** What the command line is given by whoever starts it: streams, folders, variables, services. */
package org.lockkeeper.cli.environment;
