#pragma once

#include "app/result.h"

/// What a failed test prints of a problem; nothing when there is none.
template <typename T>
QByteArray whyNot(const Result<T> &result)
{
    return result ? QByteArray() : QString(result.problem().summary + u' ' + result.problem().evidence).toUtf8();
}
