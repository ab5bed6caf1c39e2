package org.carrel.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes one value of one row. */
@FunctionalInterface
public interface Row<T> {

    /** Reads the current row; must not move on. */
    T map(ResultSet row) throws SQLException;
}
