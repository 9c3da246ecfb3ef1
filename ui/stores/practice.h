#pragma once

#include "app/stores/store.h"
#include "app/result.h"

#include <stop_token>

class Desk;

/// The practice store: a small store with a real server on this computer, to try everything on (tests/practice/store).
namespace Practice
{
bool installed();
/// Brings it up and gives the store to be kept; its host key is trusted and its access keys are known from then on.
/// Takes a minute the first time. Blocks; worker threads.
Result<Store> start(Desk &desk, std::stop_token stop);
}
