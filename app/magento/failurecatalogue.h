#pragma once

#include <span>

/// The sentences of one failure, in English, to be translated in the context "Failure".
struct FailureText
{
    const char *id;
    const char *happened;
    const char *advice;
};

/// By id of resources/data/failures.json.
std::span<const FailureText> failureTexts();
/// By failure code (resources/server/README.md).
std::span<const FailureText> failureCodeTexts();
