/** The command line, {@code carrel.yaml} and the environment, read into records, with errors that name key and line. */
@NullMarked
package org.carrel.config;

import org.jspecify.annotations.NullMarked;
