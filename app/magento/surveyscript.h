#pragma once

#include <QByteArray>

/// What is sent to a server to be run by `sh -s`, put together from resources/server/survey: one text, so that one channel and
/// one way there and back do for all of it. Any thread.
QByteArray surveyScript();
QByteArray findStoresScript();
QByteArray quietScript(); ///< sh -s ROOT PHP: the orders of the last 30 days by time.
