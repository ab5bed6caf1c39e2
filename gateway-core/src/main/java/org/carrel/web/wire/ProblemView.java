package org.carrel.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Problem;

/** Problem details (RFC 9457): {@code Problem}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, String> parameters,
        Optional<String> holder,
        Optional<List<Problem>> fields) {}
