/** "Practice": patrons who come in by themselves to train staff, and a page where a trainer plays one. */
package org.carrel.adapter.loopback.practice;
