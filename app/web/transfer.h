#pragma once

#include "app/web/http.h"

#include <curl/curl.h>

#include <optional>

/// One request on its way: a libcurl handle, what it has gathered so far, and its answer or problem at the end.
/// Used on one thread only; httpGetAll() is its one user.
class Transfer
{
public:
    explicit Transfer(const HttpRequest &request);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    static Transfer *of(CURL *handle);

    /// Host and port, as which it counts against the connections a host.
    QString host() const { return m_host; }
    /// False when the request makes no sense; its problem is known then.
    bool begin(CURLM *multi);
    void finish(CURLcode code);
    /// Problem::Stopped when it had not finished.
    Result<HttpAnswer> takeAnswer();

private:
    static size_t takeBody(char *data, size_t size, size_t count, void *self);
    static size_t takeHeader(char *data, size_t size, size_t count, void *self);
    Problem problemOf(CURLcode code) const;

    HttpRequest m_request;
    QString m_host;
    CURL *m_handle = nullptr;
    CURLM *m_multi = nullptr;
    curl_slist *m_headers = nullptr;
    HttpAnswer m_answer;
    bool m_tooLarge = false;
    bool m_done = false;
    std::optional<Problem> m_problem;
    char m_error[CURL_ERROR_SIZE] = {};
};
