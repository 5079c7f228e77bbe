package io.squall.dialect.tencent.edition2017.action;

import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.parameter.Parameters;

/// Reads which part of a list is wanted: `Offset` and `Limit`.
public final class Paging {

    private static final int MOST = 100;

    private Paging() {}

    public static Page.Wanted wanted(Parameters parameters) {
        return Page.wanted(parameters, "Offset", "Limit", MOST);
    }
}
