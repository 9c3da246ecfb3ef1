#include "app/web/transfer.h"

#include <QCoreApplication>
#include <QUrl>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace
{

QString shown(const char *text)
{
    return QCoreApplication::translate("Http", text);
}

/// Header names are ours, values may hold anything a caller had from a server: no line may be smuggled in.
QByteArray headerLine(const char *name, const QString &value)
{
    QByteArray line = QByteArray(name) + ": " + value.toUtf8();
    line.replace('\r', ' ').replace('\n', ' ');
    return line;
}

} // namespace

Transfer::Transfer(const HttpRequest &request)
    : m_request(request)
{
    const QUrl url(request.url, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    m_host = url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http"_s && scheme != u"https"_s)) {
        m_problem = Problem{Problem::Kind::Usage,
                            shown(QT_TRANSLATE_NOOP("Http", "This is not a web address.")),
                            shown(QT_TRANSLATE_NOOP("Http", "A web address begins with https:// or http://.")),
                            url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)};
        m_done = true;
    }
}

Transfer::~Transfer()
{
    if (m_handle) {
        if (m_multi)
            curl_multi_remove_handle(m_multi, m_handle);
        curl_easy_cleanup(m_handle);
    }
    curl_slist_free_all(m_headers);
}

Transfer *Transfer::of(CURL *handle)
{
    Transfer *self = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &self);
    return self;
}

bool Transfer::begin(CURLM *multi)
{
    if (m_done)
        return false;
    m_handle = curl_easy_init();
    m_multi = multi;
    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_handle, CURLOPT_URL, m_request.url.toUtf8().constData());
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_error);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_USERAGENT, "Storewright/" STOREWRIGHT_VERSION);
    curl_easy_setopt(m_handle, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, static_cast<long>(m_request.timeout.count()));
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_request.timeout.count()));
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, m_request.followRedirects ? 1L : 0L);
    curl_easy_setopt(m_handle, CURLOPT_MAXREDIRS, 5L);
    curl_easy_setopt(m_handle, CURLOPT_NOBODY, m_request.headOnly ? 1L : 0L);
    // A redirect may not take the keys to another host (libcurl's default, said aloud), nor leave the web.
    curl_easy_setopt(m_handle, CURLOPT_UNRESTRICTED_AUTH, 0L);
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    curl_easy_setopt(m_handle, CURLOPT_REDIR_PROTOCOLS, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if LIBCURL_VERSION_NUM >= 0x075700
    curl_easy_setopt(m_handle, CURLOPT_QUICK_EXIT, 1L); // Stopping must not wait for a name server.
#endif
    if (!m_request.user.isEmpty() || !m_request.password.isEmpty()) {
        curl_easy_setopt(m_handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(m_handle, CURLOPT_USERNAME, m_request.user.toUtf8().constData());
        curl_easy_setopt(m_handle, CURLOPT_PASSWORD, m_request.password.toUtf8().constData());
    }
    if (!m_request.ifModifiedSince.isEmpty()) {
        m_headers = curl_slist_append(m_headers, headerLine("If-Modified-Since", m_request.ifModifiedSince).constData());
        curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headers);
    }
    curl_multi_add_handle(multi, m_handle);
    return true;
}

void Transfer::finish(CURLcode code)
{
    m_done = true;
    if (code != CURLE_OK) {
        m_problem = problemOf(code);
    } else {
        long status = 0;
        curl_off_t firstByte = 0;
        const char *type = nullptr;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        curl_easy_getinfo(m_handle, CURLINFO_STARTTRANSFER_TIME_T, &firstByte);
        curl_easy_getinfo(m_handle, CURLINFO_CONTENT_TYPE, &type);
        m_answer.status = static_cast<int>(status);
        m_answer.firstByteMs = static_cast<qint64>(firstByte / 1000);
        m_answer.contentType = QString::fromUtf8(type);
    }
    curl_multi_remove_handle(m_multi, m_handle);
    m_multi = nullptr;
}

Result<HttpAnswer> Transfer::takeAnswer()
{
    if (!m_done)
        return Problem{Problem::Kind::Stopped, shown(QT_TRANSLATE_NOOP("Http", "Stopped as asked.")), {}, {}};
    if (m_problem)
        return *m_problem;
    return std::move(m_answer);
}

size_t Transfer::takeBody(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    if (transfer->m_answer.body.size() + static_cast<qint64>(bytes) > transfer->m_request.limit) {
        transfer->m_tooLarge = true;
        return bytes + 1; // Any other number than was given makes libcurl break off.
    }
    transfer->m_answer.body.append(data, static_cast<qsizetype>(bytes));
    return bytes;
}

size_t Transfer::takeHeader(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    const QByteArray line = QByteArray::fromRawData(data, static_cast<qsizetype>(bytes)).trimmed();
    const qsizetype colon = line.indexOf(':');
    if (line.startsWith("HTTP/")) { // A redirect was followed: only the last answer's headers count.
        transfer->m_answer.location.clear();
        transfer->m_answer.lastModified.clear();
    } else if (colon > 0) {
        const QByteArray name = line.left(colon).toLower();
        const QString value = QString::fromUtf8(line.mid(colon + 1).trimmed());
        if (name == "location")
            transfer->m_answer.location = value;
        else if (name == "last-modified")
            transfer->m_answer.lastModified = value;
    }
    return bytes;
}

Problem Transfer::problemOf(CURLcode code) const
{
    const QString evidence = u"%1 (curl %2)"_s.arg(QString::fromUtf8(*m_error ? m_error : curl_easy_strerror(code))).arg(code);
    const auto unreachable = [&](const QString &summary, const QString &advice) {
        return Problem{Problem::Kind::Unreachable, summary, advice, evidence};
    };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return unreachable(shown(QT_TRANSLATE_NOOP("Http", "No server with the name %1 could be found.")).arg(m_host),
                           shown(QT_TRANSLATE_NOOP("Http", "Check the address and your internet connection.")));
    case CURLE_COULDNT_RESOLVE_PROXY:
        return unreachable(shown(QT_TRANSLATE_NOOP("Http", "The proxy server that this computer is set to use could not be found.")),
                           shown(QT_TRANSLATE_NOOP("Http", "Check the proxy in the settings.")));
    case CURLE_COULDNT_CONNECT: {
        long number = 0;
        curl_easy_getinfo(m_handle, CURLINFO_OS_ERRNO, &number);
        if (number == ECONNREFUSED)
            return unreachable(shown(QT_TRANSLATE_NOOP("Http", "%1 refused the connection: nothing answers there.")).arg(m_host),
                               shown(QT_TRANSLATE_NOOP("Http", "Check the address and port, or try again in a few minutes.")));
        return unreachable(shown(QT_TRANSLATE_NOOP("Http", "%1 could not be reached.")).arg(m_host),
                           shown(QT_TRANSLATE_NOOP("Http", "Check your internet connection, or try again in a few minutes.")));
    }
    case CURLE_OPERATION_TIMEDOUT: {
        const int seconds = static_cast<int>((m_request.timeout.count() + 999) / 1000);
        return unreachable(QCoreApplication::translate("Http", "%1 did not answer within %n second(s).", nullptr, seconds).arg(m_host),
                           shown(QT_TRANSLATE_NOOP("Http", "It may be busy. Try again in a few minutes.")));
    }
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return unreachable(shown(QT_TRANSLATE_NOOP("Http", "%1 could not prove that it is really %1: its certificate is not trusted.")).arg(m_host),
                           shown(QT_TRANSLATE_NOOP("Http", "Nothing was sent to it. Check the address and this computer's clock, or ask whoever runs that server.")));
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ENGINE_INITFAILED:
        return unreachable(shown(QT_TRANSLATE_NOOP("Http", "No secure connection to %1 could be made.")).arg(m_host),
                           shown(QT_TRANSLATE_NOOP("Http", "Check that the address is right, or ask whoever runs that server whether it supports TLS 1.2 or newer.")));
    case CURLE_WRITE_ERROR:
        if (m_tooLarge)
            return unreachable(shown(QT_TRANSLATE_NOOP("Http", "The answer of %1 was larger than can be right, and was not read to its end.")).arg(m_host),
                               shown(QT_TRANSLATE_NOOP("Http", "Check the address.")));
        break;
    case CURLE_TOO_MANY_REDIRECTS:
        return unreachable(shown(QT_TRANSLATE_NOOP("Http", "%1 sends us from one address to the next without end.")).arg(m_host),
                           shown(QT_TRANSLATE_NOOP("Http", "Check the address in a browser.")));
    default:
        break;
    }
    return unreachable(shown(QT_TRANSLATE_NOOP("Http", "The connection to %1 broke off.")).arg(m_host),
                       shown(QT_TRANSLATE_NOOP("Http", "Try again in a few minutes.")));
}
