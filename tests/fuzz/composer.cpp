// First byte: 0 composer.json, composer.lock and the list of what is installed, one after the other with a line "%%" between;
// 1 a repository: packages.json and, one after the other, whatever it is asked for next.

#include "app/magento/composerrepository.h"
#include "app/magento/lockfile.h"
#include "app/magento/packagemetadata.h"
#include "tests/fuzz/fuzz.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#include <curl/curl.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QList<QByteArray> documentsOf(const QByteArray &bytes)
{
    QList<QByteArray> documents;
    for (qsizetype at = 0, end; at <= bytes.size(); at = end + 4) {
        end = bytes.indexOf("\n%%\n", at);
        if (end < 0)
            end = bytes.size();
        documents.append(bytes.mid(at, end - at));
    }
    return documents;
}

void composerFiles(const QByteArray &bytes)
{
    const QList<QByteArray> files = documentsOf(bytes);
    Survey survey;
    survey.root = u"/srv/shop"_s;
    readComposerFiles(survey, files.value(0), files.value(1), files.value(2));
    fuzz::hold(survey.packages.size() <= 5000 && survey.repositories.size() <= 100, "packages are bounded");
    for (const Package &package : survey.packages) {
        fuzz::hold(!package.name.isEmpty() && package.name.size() <= 200, "a package has a name", package.name);
        fuzz::hold(package.require.size() <= 5000, "requirements are bounded");
    }
    for (const QString &url : survey.repositories)
        fuzz::hold(QUrl(url).userInfo().isEmpty(), "no password comes along with a repository's address", url);
    fuzz::hold(survey.edition != Edition::GitClone || survey.gitClone, "a git clone is known as one");
    fuzz::hold(survey.productPackage.isEmpty() || survey.productPackage == productOf({survey.productPackage}), "a product is a product", survey.productPackage);
}

/// The host that libcurl, which does the asking, sees in an address.
QByteArray hostForCurl(const QString &url)
{
    CURLU *parts = curl_url();
    char *host = nullptr;
    QByteArray name;
    if (curl_url_set(parts, CURLUPART_URL, url.toUtf8().constData(), 0) == CURLUE_OK && curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK)
        name = QByteArray(host).toLower();
    curl_free(host);
    curl_url_cleanup(parts);
    return name;
}

void checkOffers(const QList<Offer> &offers)
{
    fuzz::hold(offers.size() <= 5000, "offers are bounded");
    for (qsizetype i = 0; i < offers.size(); ++i) {
        fuzz::hold(offers[i].version.isStable(), "only stable versions are offered", offers[i].version.text());
        fuzz::hold(i == 0 || offers[i].version < offers[i - 1].version, "newest first, each once", offers[i].version.text());
    }
}

void repository(const QByteArray &bytes)
{
    const QList<QByteArray> documents = documentsOf(bytes);
    qsizetype next = 0;
    qsizetype requestsMade = 0;
    const auto fetch = [&](const QList<HttpRequest> &requests, std::stop_token) {
        QList<Result<HttpAnswer>> answers;
        for (const HttpRequest &request : requests) {
            ++requestsMade;
            if (!request.user.isEmpty()) {
                const QByteArray host = hostForCurl(request.url);
                fuzz::hold(host.isEmpty() || host == "repo.example", "the keys go to the repository's own host alone", request.url);
                fuzz::hold(request.url.startsWith(u"https://"_s, Qt::CaseInsensitive), "the keys go nowhere unencrypted", request.url);
            }
            HttpAnswer answer;
            answer.status = next < documents.size() ? 200 : 404;
            answer.body = documents.value(next++);
            answers.append(answer);
        }
        return answers;
    };
    AccessKeys keys;
    keys.publicKey = u"public"_s;
    keys.privateKey = u"private"_s;
    ComposerRepository repository(u"https://repo.example/"_s, keys, {}, fetch);
    const auto opened = repository.open();
    fuzz::hold(requestsMade <= 201, "what a repository makes us ask for is bounded");
    if (!opened) {
        fuzz::hold(!opened.problem().summary.isEmpty(), "a problem is said in words");
        return;
    }
    const QStringList packages{u"magento/product-community-edition"_s, u"acme/module-a"_s, u"acme/"_s + QString(60, u'a') + u"!"_s};
    const auto offers = repository.offers(packages);
    if (!offers)
        return;
    fuzz::hold(offers->size() == packages.size(), "every package has an answer");
    for (const QList<Offer> &of : *offers)
        checkOffers(of);
}

/// The digest of a document's part is written into it by nobody who mutates bytes: put in here, where "sha256" is left "".
QByteArray withDigests(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\n%%\n");
    if (end < 0 || !bytes.left(end).contains("\"sha256\":\"\""))
        return bytes;
    const QByteArray following = documentsOf(bytes.mid(end + 4)).value(0);
    const QByteArray digest = QCryptographicHash::hash(following, QCryptographicHash::Sha256).toHex();
    return bytes.left(end).replace("\"sha256\":\"\"", QByteArray("\"sha256\":\"" + digest + '"')) + bytes.mid(end);
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return -1;
    const QByteArray rest = fuzz::drawnOut(data + 1, size - 1, 64 * 1024);
    if (data[0] % 2 == 0)
        composerFiles(rest);
    else
        repository(withDigests(rest));
    return 0;
}
