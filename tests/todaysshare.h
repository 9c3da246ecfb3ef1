#pragma once

#include <QtGlobal>

/// When all tests are run, the longest take only every sixth of their rows, another sixth every day: tests/run names the day in STOREWRIGHT_SAMPLE.
/// Whoever runs such a test by itself gets all of it.
inline bool isInTodaysShare(int row)
{
    return qEnvironmentVariableIsEmpty("STOREWRIGHT_SAMPLE") || (row + qEnvironmentVariableIntValue("STOREWRIGHT_SAMPLE")) % 6 == 0;
}
