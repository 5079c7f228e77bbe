package io.squall.dialect.tencent.action;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.RegionId;

/// A request as the actions read it.
///
/// @param region where it is about; everywhere, if the action needs none
public record TencentRequest(Parameters parameters, RegionId region) {}
