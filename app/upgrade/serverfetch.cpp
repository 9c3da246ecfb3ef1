#include "app/upgrade/serverfetch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Reads {"root", "requests": [{"url", "user", "password"}]} and prints for each "STATUS LENGTH\n" and the body; status 0: no
/// answer, the body says why. Keys are looked for where Composer does, and sent to nobody but the host they are for.
constexpr char Script[] = R"php(
error_reporting(0);
$in = json_decode(stream_get_contents(STDIN), true);
$read = function ($file) { return is_readable($file) ? (json_decode(file_get_contents($file), true) ?: []) : []; };
$home = getenv('HOME');
$own = [];
foreach ([json_decode((string) getenv('COMPOSER_AUTH'), true) ?: [], $read($in['root'] . '/auth.json'), $read(getenv('COMPOSER_HOME') . '/auth.json'),
          $read($home . '/.config/composer/auth.json'), $read($home . '/.composer/auth.json')] as $auth) {
    $own += isset($auth['http-basic']) && is_array($auth['http-basic']) ? $auth['http-basic'] : [];
}
foreach ($in['requests'] as $request) {
    $url = $request['url'];
    if (!preg_match('#^https?://#', $url)) { $why = 'not a web address'; echo '0 ', strlen($why), "\n", $why; continue; }
    $host = parse_url($url, PHP_URL_HOST);
    $port = parse_url($url, PHP_URL_PORT);
    $keys = $own[$port ? "$host:$port" : $host] ?? ($own[$host] ?? null);
    $login = $request['user'] !== '' ? $request['user'] . ':' . $request['password'] : ($keys ? ($keys['username'] ?? '') . ':' . ($keys['password'] ?? '') : '');
    $status = 0; $body = '';
    if (function_exists('curl_exec')) {
        $curl = curl_init($url);
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 20, CURLOPT_CONNECTTIMEOUT => 8, CURLOPT_FOLLOWLOCATION => true, CURLOPT_MAXREDIRS => 5,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS, CURLOPT_ENCODING => '', CURLOPT_USERAGENT => 'Storewright']);
        if ($login !== '') curl_setopt($curl, CURLOPT_USERPWD, $login);
        $body = curl_exec($curl);
        $status = $body === false ? 0 : curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        if ($body === false) $body = curl_error($curl);
    } else {
        $header = 'User-Agent: Storewright' . ($login !== '' ? "\r\nAuthorization: Basic " . base64_encode($login) : '');
        $body = file_get_contents($url, false, stream_context_create(['http' => ['header' => $header, 'timeout' => 20, 'ignore_errors' => true, 'follow_location' => $login === '' ? 1 : 0]]));
        if ($body === false) $body = (string) (error_get_last()['message'] ?? 'no answer');
        elseif (preg_match_all('#^HTTP/\S+ (\d+)#m', implode("\n", $http_response_header ?? []), $found)) $status = (int) end($found[1]);
    }
    echo $status, ' ', strlen($body), "\n", $body;
}
)php";

Problem noAnswer(const QString &host, const QString &why)
{
    return {Problem::Kind::Unreachable, QCoreApplication::translate("ServerFetch", "The store's server could not reach %1.").arg(host),
            QCoreApplication::translate("ServerFetch", "Ask your host to allow outgoing connections to %1, then check again.").arg(host), why.left(2000)};
}

QList<Result<HttpAnswer>> answersIn(const QByteArray &output, const QList<HttpRequest> &requests, const QString &errors)
{
    QList<Result<HttpAnswer>> answers;
    qsizetype at = 0;
    for (const HttpRequest &request : requests) {
        const QString host = QUrl(request.url).host();
        const qsizetype end = output.indexOf('\n', at);
        const QList<QByteArray> numbers = end < 0 ? QList<QByteArray>() : output.sliced(at, end - at).split(' ');
        bool statusRead = false, lengthRead = false;
        const int status = numbers.value(0).toInt(&statusRead);
        const qint64 length = numbers.value(1).toLongLong(&lengthRead);
        if (numbers.size() != 2 || !statusRead || !lengthRead || length < 0 || length > output.size() - end - 1) {
            answers.append(noAnswer(host, errors.isEmpty() ? QString::fromUtf8(output.mid(at, 500)) : errors));
            at = output.size();
            continue;
        }
        HttpAnswer answer;
        answer.status = status;
        answer.body = output.sliced(end + 1, static_cast<qsizetype>(length));
        at = end + 1 + static_cast<qsizetype>(length);
        if (status == 0)
            answers.append(noAnswer(host, QString::fromUtf8(answer.body)));
        else
            answers.append(answer);
    }
    return answers;
}

} // namespace

ComposerRepository::Fetch fetchOnServer(Shell &shell, const Survey &survey)
{
    return [&shell, php = survey.php, root = survey.root](const QList<HttpRequest> &requests, std::stop_token stop) -> QList<Result<HttpAnswer>> {
        if (requests.isEmpty())
            return {};
        QJsonArray wanted;
        for (const HttpRequest &request : requests)
            wanted.append(QJsonObject{{u"url"_s, request.url}, {u"user"_s, request.user}, {u"password"_s, request.password}});
        const QByteArray input = QJsonDocument(QJsonObject{{u"root"_s, root}, {u"requests"_s, wanted}}).toJson(QJsonDocument::Compact);
        const auto output = shell.run(Command({php, u"-d"_s, u"memory_limit=512M"_s, u"-d"_s, u"display_errors=0"_s, u"-r"_s, QString::fromLatin1(Script)}).feeding(input), stop);
        if (!output)
            return QList<Result<HttpAnswer>>(requests.size(), output.problem());
        return answersIn(output->out, requests, QString::fromUtf8(output->err.right(2000)).trimmed());
    };
}
