/** What a test can do with the workbench, however it is done: the contract between page objects and adapters. */
package org.lockkeeper.robot;
