#include "app/upgrade/serverfetch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Reads {"root", "requests": [{"url", "user", "password", "head"}], "walks": [{"url", "user", "password", "packages"}]}. Prints for each
/// request "STATUS LENGTH\n" and the body, then for each document of the walks "STATUS LENGTH URL\n" and the body; status 0: no answer,
/// the body says why. Keys are looked for where Composer does, and sent to nobody but the host they are for.
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
$login = function ($request) use ($own) {
    if ($request['user'] !== '') return $request['user'] . ':' . $request['password'];
    $host = parse_url($request['url'], PHP_URL_HOST);
    $port = parse_url($request['url'], PHP_URL_PORT);
    $keys = $own[$port ? "$host:$port" : $host] ?? ($own[$host] ?? null);
    return $keys ? ($keys['username'] ?? '') . ':' . ($keys['password'] ?? '') : '';
};
$handle = function ($request) use ($login) {
    $curl = curl_init($request['url']);
    curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 20, CURLOPT_CONNECTTIMEOUT => 8, CURLOPT_FOLLOWLOCATION => empty($request['head']), CURLOPT_MAXREDIRS => 5,
        CURLOPT_NOBODY => !empty($request['head']), CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS, CURLOPT_ENCODING => '', CURLOPT_USERAGENT => 'Storewright']);
    if ($login($request) !== '') curl_setopt($curl, CURLOPT_USERPWD, $login($request));
    return $curl;
};
$plain = function ($request) use ($login) {
    $key = $login($request);
    $header = 'User-Agent: Storewright' . ($key !== '' ? "\r\nAuthorization: Basic " . base64_encode($key) : '');
    $body = file_get_contents($request['url'], false, stream_context_create(['http' => ['method' => empty($request['head']) ? 'GET' : 'HEAD', 'header' => $header, 'timeout' => 20,
        'ignore_errors' => true, 'follow_location' => $key === '' && empty($request['head']) ? 1 : 0]]));
    if ($body === false) return [0, (string) (error_get_last()['message'] ?? 'no answer')];
    preg_match_all('#^HTTP/\S+ (\d+)#m', implode("\n", $http_response_header ?? []), $found);
    return [(int) end($found[1]), $body];
};
// Some at a time, so that one slow answer does not keep the others waiting.
$get = function ($requests) use ($handle, $plain) {
    $answers = [];
    foreach ($requests as $i => $request) {
        if (!preg_match('#^https?://[^\s]+$#', $request['url'])) { $answers[$i] = [0, 'not a web address']; unset($requests[$i]); }
        elseif (!function_exists('curl_multi_exec')) { $answers[$i] = $plain($request); unset($requests[$i]); }
    }
    foreach (array_chunk($requests, 12, true) as $some) {
        $many = curl_multi_init();
        $handles = [];
        foreach ($some as $i => $request) { $handles[$i] = $handle($request); curl_multi_add_handle($many, $handles[$i]); }
        $codes = [];
        do {
            curl_multi_exec($many, $running);
            while ($done = curl_multi_info_read($many)) { $codes[array_search($done['handle'], $handles, true)] = $done['result']; }
            if ($running) curl_multi_select($many, 0.2);
        } while ($running);
        foreach ($handles as $i => $one) {
            $failed = !empty($codes[$i]);
            $answers[$i] = $failed ? [0, curl_error($one) ?: 'no answer'] : [(int) curl_getinfo($one, CURLINFO_RESPONSE_CODE), (string) curl_multi_getcontent($one)];
        }
    }
    return $answers;
};
$answers = $get($in['requests'] ?? []);
foreach ($in['requests'] ?? [] as $i => $request) echo $answers[$i][0], ' ', strlen($answers[$i][1]), "\n", $answers[$i][1];

$walks = [];
foreach ($in['walks'] ?? [] as $walk) $walks[] = $walk + ['base' => preg_replace('#(/packages\.json)?/*$#', '', $walk['url'])];
$at = function ($walk, $path) {
    preg_match('#^(https?://[^/]+)#', $walk['base'], $server);
    $url = preg_match('#^https?://#', $path) ? $path : ($path[0] === '/' ? ($server[1] ?? '') . $path : $walk['base'] . '/' . $path);
    $same = strpos($url, ($server[1] ?? "\n") . '/') === 0;
    return ['url' => $url, 'user' => $same ? $walk['user'] : '', 'password' => $same ? $walk['password'] : ''];
};
$round = function ($wanted) use ($get) {
    $bodies = [];
    foreach ($get(array_column($wanted, 1)) as $i => $answer) {
        echo $answer[0], ' ', strlen($answer[1]), ' ', $wanted[$i][1]['url'], "\n", $answer[1];
        $bodies[$wanted[$i][0]][] = $answer[0] === 200 ? (json_decode($answer[1], true) ?: []) : [];
    }
    return $bodies;
};
$wanted = [];
foreach ($walks as $w => $walk) $wanted[] = [$w, $at($walk, 'packages.json')];
$roots = $round($wanted);
$wanted = [];
foreach ($walks as $w => $walk) {
    $root = $roots[$w][0] ?? [];
    if (isset($root['metadata-url'])) continue;
    foreach (array_slice((array) ($root['provider-includes'] ?? []), 0, 100, true) as $path => $file) $wanted[] = [$w, $at($walk, str_replace('%hash%', (string) ($file['sha256'] ?? ''), $path))];
    foreach (array_slice(array_keys((array) ($root['includes'] ?? [])), 0, 100) as $path) $wanted[] = [$w, $at($walk, $path)];
}
$files = $wanted ? $round($wanted) : [];
$wanted = [];
foreach ($walks as $w => $walk) {
    $root = $roots[$w][0] ?? [];
    $providers = (array) ($root['providers'] ?? []);
    foreach ($files[$w] ?? [] as $file) $providers += (array) ($file['providers'] ?? []);
    foreach ($walk['packages'] as $package) {
        if (isset($root['packages'][$package])) continue;
        if (isset($root['metadata-url'])) $wanted[] = [$w, $at($walk, str_replace('%package%', $package, (string) $root['metadata-url']))];
        elseif (isset($root['providers-url'], $providers[$package]['sha256'])) $wanted[] = [$w, $at($walk, str_replace(['%package%', '%hash%'], [$package, $providers[$package]['sha256']], (string) $root['providers-url']))];
    }
}
if ($wanted) $round($wanted);
)php";

Problem noAnswer(const QString &host, const QString &why)
{
    return {Problem::Kind::Unreachable, QCoreApplication::translate("ServerFetch", "The store's server could not reach %1.").arg(host),
            QCoreApplication::translate("ServerFetch", "Ask your host to allow outgoing connections to %1, then check again.").arg(host), why.left(2000)};
}

/// What the server printed, read answer by answer. Once something is not as agreed, nothing more is believed.
class AnswerReader
{
public:
    explicit AnswerReader(const QByteArray &output) : m_output(output) {}
    bool atEnd() const { return m_at >= m_output.size(); }
    /// words: the ones after status and length. Nothing: it is not an answer.
    std::optional<Result<HttpAnswer>> next(const QString &host, qsizetype words, QString *url = nullptr)
    {
        const qsizetype end = m_output.indexOf('\n', m_at);
        const QList<QByteArray> line = end < 0 ? QList<QByteArray>() : m_output.sliced(m_at, end - m_at).split(' ');
        bool statusRead = false, lengthRead = false;
        const int status = line.value(0).toInt(&statusRead);
        const qint64 length = line.value(1).toLongLong(&lengthRead);
        if (line.size() != 2 + words || !statusRead || !lengthRead || length < 0 || length > m_output.size() - end - 1) {
            m_rest = QString::fromUtf8(m_output.mid(m_at, 500));
            m_at = m_output.size();
            return std::nullopt;
        }
        HttpAnswer answer;
        answer.status = status;
        answer.body = m_output.sliced(end + 1, static_cast<qsizetype>(length));
        m_at = end + 1 + static_cast<qsizetype>(length);
        if (url)
            *url = QString::fromUtf8(line.value(2));
        if (status == 0)
            return noAnswer(url ? QUrl(*url).host() : host, QString::fromUtf8(answer.body));
        return answer;
    }
    QString rest() const { return m_rest; }

private:
    const QByteArray &m_output;
    qsizetype m_at = 0;
    QString m_rest;
};

QList<Result<HttpAnswer>> answersIn(const QByteArray &output, const QList<HttpRequest> &requests, const QString &errors)
{
    QList<Result<HttpAnswer>> answers;
    AnswerReader reader(output);
    for (const HttpRequest &request : requests) {
        const QString host = QUrl(request.url).host();
        const auto answer = reader.next(host, 0);
        answers.append(answer ? *answer : noAnswer(host, errors.isEmpty() ? reader.rest() : errors));
    }
    return answers;
}

Result<Shell::Output> ask(Shell &shell, const QString &php, const QJsonObject &question, std::stop_token stop)
{
    const QByteArray input = QJsonDocument(question).toJson(QJsonDocument::Compact);
    return shell.run(Command({php, u"-d"_s, u"memory_limit=512M"_s, u"-d"_s, u"display_errors=0"_s, u"-r"_s, QString::fromLatin1(Script)}).feeding(input), stop);
}

} // namespace

ComposerRepository::Fetch fetchOnServer(Shell &shell, const Survey &survey)
{
    return [&shell, php = survey.php, root = survey.root](const QList<HttpRequest> &requests, std::stop_token stop) -> QList<Result<HttpAnswer>> {
        if (requests.isEmpty())
            return {};
        QJsonArray wanted;
        for (const HttpRequest &request : requests)
            wanted.append(QJsonObject{{u"url"_s, request.url}, {u"user"_s, request.user}, {u"password"_s, request.password}, {u"head"_s, request.headOnly}});
        const auto output = ask(shell, php, QJsonObject{{u"root"_s, root}, {u"requests"_s, wanted}}, stop);
        if (!output)
            return QList<Result<HttpAnswer>>(requests.size(), output.problem());
        return answersIn(output->out, requests, QString::fromUtf8(output->err.right(2000)).trimmed());
    };
}

ComposerRepository::Fetch walkOnServer(Shell &shell, const Survey &survey, const QList<RepositoryWalk> &walks, std::stop_token stop)
{
    QJsonArray wanted;
    for (const RepositoryWalk &walk : walks)
        wanted.append(QJsonObject{{u"url"_s, walk.url}, {u"user"_s, walk.keys.publicKey}, {u"password"_s, walk.keys.privateKey},
                                  {u"packages"_s, QJsonArray::fromStringList(walk.packages)}});
    const auto output = ask(shell, survey.php, QJsonObject{{u"root"_s, survey.root}, {u"walks"_s, wanted}}, stop);
    if (!output) {
        return [problem = output.problem()](const QList<HttpRequest> &requests, std::stop_token) {
            return QList<Result<HttpAnswer>>(requests.size(), problem);
        };
    }
    QHash<QString, Result<HttpAnswer>> documents;
    AnswerReader reader(output->out);
    while (!reader.atEnd()) {
        QString url;
        const auto answer = reader.next({}, 1, &url);
        if (answer)
            documents.insert(url, *answer);
    }
    // Whoever prints nothing that can be read is not asked a second time.
    if (documents.isEmpty()) {
        const QString said = output->err.isEmpty() ? reader.rest() : QString::fromUtf8(output->err.right(2000)).trimmed();
        return [said](const QList<HttpRequest> &requests, std::stop_token) {
            QList<Result<HttpAnswer>> answers;
            for (const HttpRequest &request : requests)
                answers.append(noAnswer(QUrl(request.url).host(), said));
            return answers;
        };
    }
    return [documents, more = fetchOnServer(shell, survey)](const QList<HttpRequest> &requests, std::stop_token enough) {
        QList<HttpRequest> missing;
        for (const HttpRequest &request : requests) {
            if (!documents.contains(request.url))
                missing.append(request);
        }
        const QList<Result<HttpAnswer>> late = more(missing, enough);
        QList<Result<HttpAnswer>> answers;
        qsizetype next = 0;
        for (const HttpRequest &request : requests) {
            const auto known = documents.constFind(request.url);
            answers.append(known != documents.constEnd() ? *known : late.at(next++));
        }
        return answers;
    };
}
