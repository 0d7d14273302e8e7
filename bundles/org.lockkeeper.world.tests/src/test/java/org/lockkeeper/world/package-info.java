/**
 * The product held against a model of the world: worlds are drawn, from each the evidence that administrators collect,
 * and what the product makes of the evidence is compared with the truth.
 */
package org.lockkeeper.world;
