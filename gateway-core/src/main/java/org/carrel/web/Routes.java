package org.carrel.web;

import java.util.List;

/** The routes of one resource. */
interface Routes {
    List<Route> routes();
}
