#include "app/web/http.h"

#include "app/web/transfer.h"

#include <QHash>
#include <QUrl>

#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace
{

constexpr int AtMostAHost = 6;
constexpr int AtMostInAll = 24;

void prepareCurlOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

struct Multi
{
    CURLM *handle = curl_multi_init();
    Multi() = default;
    Multi(const Multi &) = delete;
    Multi &operator=(const Multi &) = delete;
    ~Multi() { curl_multi_cleanup(handle); }
};

} // namespace

Result<HttpAnswer> httpGet(const HttpRequest &request, std::stop_token stop)
{
    return httpGetAll({request}, stop).takeFirst();
}

QList<Result<HttpAnswer>> httpGetAll(const QList<HttpRequest> &requests, std::stop_token stop)
{
    prepareCurlOnce();

    // The multi handle outlives the transfers, as libcurl asks.
    Multi multi;
    std::vector<std::unique_ptr<Transfer>> transfers;
    std::deque<Transfer *> waiting;
    for (const HttpRequest &request : requests) {
        transfers.push_back(std::make_unique<Transfer>(request));
        waiting.push_back(transfers.back().get());
    }

    // Queued here and not inside libcurl, where waiting for a free connection would use up a request's own time.
    QHash<QString, int> underWayAt;
    int underWay = 0;
    const auto startWhatMay = [&] {
        for (auto it = waiting.begin(); it != waiting.end() && underWay < AtMostInAll;) {
            int &here = underWayAt[(*it)->host()];
            if (here >= AtMostAHost) {
                ++it;
                continue;
            }
            if ((*it)->begin(multi.handle)) {
                ++here;
                ++underWay;
            }
            it = waiting.erase(it);
        }
    };

    const std::stop_callback wakeUp(stop, [&multi] { curl_multi_wakeup(multi.handle); });
    startWhatMay();
    while (underWay > 0 && !stop.stop_requested()) {
        int running = 0;
        curl_multi_perform(multi.handle, &running);
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(multi.handle, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            Transfer *transfer = Transfer::of(message->easy_handle);
            transfer->finish(message->data.result);
            --underWayAt[transfer->host()];
            --underWay;
        }
        startWhatMay();
        if (underWay > 0)
            curl_multi_poll(multi.handle, nullptr, 0, 100, nullptr);
    }

    QList<Result<HttpAnswer>> answers;
    for (const auto &transfer : transfers)
        answers.append(transfer->takeAnswer());
    return answers;
}
