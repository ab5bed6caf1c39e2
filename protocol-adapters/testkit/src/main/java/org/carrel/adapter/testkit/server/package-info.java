/** What all real servers of tests have in common: a folder of their own, and a program that ends with its test. */
package org.carrel.adapter.testkit.server;
