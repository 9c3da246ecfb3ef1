#pragma once

#include "app/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <stop_token>

/// One GET or HEAD and what came back. Any status is an answer; only no answer at all is a Problem (Unreachable, Stopped).
struct HttpRequest
{
    QString url;
    QString user;     ///< Basic authentication, sent only to this URL's own host; empty: none.
    QString password;
    QString ifModifiedSince;
    std::chrono::milliseconds timeout{20000};
    qint64 limit = 64 * 1024 * 1024; ///< More bytes than this is a Problem, not memory.
    bool followRedirects = false;
    bool headOnly = false;    ///< HEAD: would it be given? Its body does not come.
};
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QString contentType;
    QString lastModified;
    QString location;
    qint64 firstByteMs = 0; ///< Milliseconds to the first byte.
};

/// HTTP over libcurl. Blocking, any thread but the UI's, re-entrant.
Result<HttpAnswer> httpGet(const HttpRequest &request, std::stop_token stop = {});
/// Several at once over one multi handle, at most six a host; answers in the order of the requests.
QList<Result<HttpAnswer>> httpGetAll(const QList<HttpRequest> &requests, std::stop_token stop = {});
