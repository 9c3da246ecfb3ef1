#include "app/web/http.h"
#include "tests/app/web/loopbackserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheServerSaid();
    void everyStatusIsAnAnswer();
    void sendsKeysAsBasicAuthentication();
    void aRedirectIsToldAndNotFollowed();
    void aRedirectToAnotherPortGetsNoKeys();
    void aHeaderCannotSmuggleALine();
    void stopsInTheMiddleOfSilence();
    void stopsBeforeItStarts();
    void severalAnswersComeInTheOrderOfTheRequests();
    void atMostSixAtOnceGoToAHost();
    void waitingForAConnectionIsNotCountedAsTime();
    void tellsApartWhyThereIsNoAnswer_data();
    void tellsApartWhyThereIsNoAnswer();
    void aSilentServerIsATimeOut();
    void anAnswerThatBreaksOffIsNoAnswer();
    void anAnswerBeyondTheLimitIsNotKept();
    void packedAnswersCannotGetRoundTheLimit();
    void aCertificateNobodyTrustsIsRefused();
};

void HttpTest::givesWhatTheServerSaid()
{
    LoopbackServer server([](const auto &) {
        return LoopbackServer::Answer{200, "hello", "Content-Type: text/plain\r\nLast-Modified: Tue, 01 Sep 2026 00:00:00 GMT\r\n", false, false, 60};
    });
    HttpRequest request{server.url(u"/a?b=c"_s)};
    request.ifModifiedSince = u"Mon, 31 Aug 2026 00:00:00 GMT"_s;
    const auto answer = httpGet(request);
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, "hello");
    QCOMPARE(answer->contentType, u"text/plain"_s);
    QCOMPARE(answer->lastModified, u"Tue, 01 Sep 2026 00:00:00 GMT"_s);
    QVERIFY2(answer->firstByteMs >= 50 && answer->firstByteMs < 5000, QByteArray::number(answer->firstByteMs).constData());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().path, "/a?b=c");
    QCOMPARE(server.requests().first().header("If-Modified-Since"), "Mon, 31 Aug 2026 00:00:00 GMT");
    QVERIFY(server.requests().first().header("User-Agent").startsWith("Storewright/"));
    QVERIFY(server.requests().first().login().isEmpty());
}

void HttpTest::everyStatusIsAnAnswer()
{
    LoopbackServer server([](const auto &request) { return LoopbackServer::Answer{request.path.mid(1).toInt(), "x"}; });
    for (const int status : {304, 401, 403, 404, 500, 503}) {
        const auto answer = httpGet({server.url(u"/%1"_s.arg(status))});
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
    }
}

void HttpTest::sendsKeysAsBasicAuthentication()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{}; });
    HttpRequest request{server.url(u"/"_s)};
    request.user = u"public"_s;
    request.password = u"pri:vate"_s;
    QVERIFY(httpGet(request));
    QCOMPARE(server.requests().first().login(), "public:pri:vate");
}

void HttpTest::aRedirectIsToldAndNotFollowed()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{302, {}, "Location: /elsewhere\r\n"}; });
    const auto answer = httpGet({server.url(u"/"_s)});
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QCOMPARE(answer->location, u"/elsewhere"_s);
    QCOMPARE(server.requests().size(), 1);
}

void HttpTest::aRedirectToAnotherPortGetsNoKeys()
{
    LoopbackServer other([](const auto &) { return LoopbackServer::Answer{200, "there"}; });
    LoopbackServer server([&other](const auto &) { return LoopbackServer::Answer{302, {}, "Location: " + other.url(u"/"_s).toUtf8() + "\r\n"}; });
    HttpRequest request{server.url(u"/"_s)};
    request.user = u"public"_s;
    request.password = u"private"_s;
    request.followRedirects = true;
    const auto answer = httpGet(request);
    QVERIFY(answer);
    QCOMPARE(answer->body, "there");
    QCOMPARE(server.requests().first().login(), "public:private");
    QVERIFY(other.requests().first().login().isEmpty());
}

void HttpTest::aHeaderCannotSmuggleALine()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{}; });
    HttpRequest request{server.url(u"/"_s)};
    request.ifModifiedSince = u"today\r\nX-Evil: yes"_s;
    QVERIFY(httpGet(request));
    QVERIFY(server.requests().first().header("X-Evil").isEmpty());
}

void HttpTest::stopsInTheMiddleOfSilence()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, {}, {}, true}; });
    std::stop_source source;
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(300ms);
        sinceStop.start();
        source.request_stop();
    });
    const auto answer = httpGet({server.url(u"/"_s)}, source.get_token());
    const qint64 took = sinceStop.elapsed();
    QVERIFY(!answer);
    QCOMPARE(answer.problem().kind, Problem::Kind::Stopped);
    QVERIFY2(took < 200, QByteArray::number(took).constData());
}

void HttpTest::stopsBeforeItStarts()
{
    std::stop_source source;
    source.request_stop();
    const auto answer = httpGet({u"http://127.0.0.1:9/"_s}, source.get_token());
    QVERIFY(!answer);
    QCOMPARE(answer.problem().kind, Problem::Kind::Stopped);
}

void HttpTest::severalAnswersComeInTheOrderOfTheRequests()
{
    LoopbackServer server([](const auto &request) {
        LoopbackServer::Answer answer{200, request.path};
        answer.afterMs = request.path == "/0" ? 200 : 0;
        return answer;
    });
    QList<HttpRequest> requests;
    for (int i = 0; i < 20; ++i)
        requests.append({server.url(u"/%1"_s.arg(i))});
    requests.insert(3, {u"no address"_s});
    const auto answers = httpGetAll(requests);
    QCOMPARE(answers.size(), 21);
    QVERIFY(!answers[3]);
    QCOMPARE(answers[3].problem().kind, Problem::Kind::Usage);
    for (int i = 0; i < 20; ++i) {
        const auto &answer = answers[i < 3 ? i : i + 1];
        QVERIFY(answer);
        QCOMPARE(answer->body, "/" + QByteArray::number(i));
    }
}

void HttpTest::atMostSixAtOnceGoToAHost()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, {}, {}, false, false, 80}; });
    QList<HttpRequest> requests(18, HttpRequest{server.url(u"/"_s)});
    QElapsedTimer timer;
    timer.start();
    const auto answers = httpGetAll(requests);
    QVERIFY(std::all_of(answers.begin(), answers.end(), [](const auto &answer) { return bool(answer); }));
    QCOMPARE(server.mostAtOnce(), 6);
    QVERIFY2(timer.elapsed() >= 3 * 80, "they were not asked in turn");
    QVERIFY2(timer.elapsed() < 18 * 80, "they were asked one by one");
}

void HttpTest::waitingForAConnectionIsNotCountedAsTime()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, {}, {}, false, false, 300}; });
    HttpRequest request{server.url(u"/"_s)};
    request.timeout = 800ms;
    const auto answers = httpGetAll(QList<HttpRequest>(24, request)); // Four rounds of 300 ms: 1.2 s in all.
    for (const auto &answer : answers)
        QVERIFY(answer);
}

void HttpTest::tellsApartWhyThereIsNoAnswer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such name") << u"http://no-such-name.invalid/"_s << int(Problem::Kind::Unreachable) << u"could be found"_s;
    QTest::newRow("nothing there") << u"http://127.0.0.1:1/"_s << int(Problem::Kind::Unreachable) << u"refused the connection"_s;
    QTest::newRow("no TLS there") << QString() << int(Problem::Kind::Unreachable) << u"secure connection"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << int(Problem::Kind::Usage) << u"not a web address"_s;
    QTest::newRow("no host") << u"https:///x"_s << int(Problem::Kind::Usage) << u"not a web address"_s;
}

void HttpTest::tellsApartWhyThereIsNoAnswer()
{
    QFETCH(QString, url);
    QFETCH(int, kind);
    QFETCH(QString, says);
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{}; });
    QTcpServer plain;
    if (url.isEmpty()) {
        // Speaks, but not TLS.
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        url = u"https://127.0.0.1:%1/"_s.arg(plain.serverPort());
    }
    std::optional<Result<HttpAnswer>> answer;
    std::jthread asking([&] { answer = httpGet({url}); });
    if (plain.isListening()) {
        QVERIFY(plain.waitForNewConnection(5000));
        plain.nextPendingConnection()->write("220 mail ready\r\n");
        QTest::qWait(200);
        plain.close();
    }
    asking.join();
    QVERIFY(!*answer);
    QCOMPARE(int(answer->problem().kind), kind);
    QVERIFY2(answer->problem().summary.contains(says), qPrintable(answer->problem().summary));
    QVERIFY(!answer->problem().advice.isEmpty());
}

void HttpTest::aSilentServerIsATimeOut()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, {}, {}, true}; });
    HttpRequest request{server.url(u"/"_s)};
    request.timeout = 500ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = httpGet(request);
    QVERIFY(!answer);
    QCOMPARE(answer.problem().kind, Problem::Kind::Unreachable);
    QVERIFY2(answer.problem().summary.contains(u"did not answer within"_s), qPrintable(answer.problem().summary));
    QVERIFY(timer.elapsed() < 3000);
}

void HttpTest::anAnswerThatBreaksOffIsNoAnswer()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, QByteArray(1000, 'x'), {}, false, true}; });
    const auto answer = httpGet({server.url(u"/"_s)});
    QVERIFY(!answer);
    QCOMPARE(answer.problem().kind, Problem::Kind::Unreachable);
    QVERIFY2(answer.problem().summary.contains(u"broke off"_s), qPrintable(answer.problem().summary));
}

void HttpTest::anAnswerBeyondTheLimitIsNotKept()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Answer{200, QByteArray(200'000, 'x')}; });
    HttpRequest request{server.url(u"/"_s)};
    request.limit = 100'000;
    const auto answer = httpGet(request);
    QVERIFY(!answer);
    QVERIFY2(answer.problem().summary.contains(u"larger than"_s), qPrintable(answer.problem().summary));
    request.limit = 200'000;
    QVERIFY(httpGet(request));
}

void HttpTest::packedAnswersCannotGetRoundTheLimit()
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-c"_s});
    gzip.write(QByteArray(5'000'000, 'x'));
    gzip.closeWriteChannel();
    QVERIFY(gzip.waitForFinished());
    const QByteArray packed = gzip.readAllStandardOutput();
    QVERIFY(!packed.isEmpty() && packed.size() < 50'000);
    LoopbackServer server([packed](const auto &) { return LoopbackServer::Answer{200, packed, "Content-Encoding: gzip\r\n"}; });
    HttpRequest request{server.url(u"/"_s)};
    request.limit = 1'000'000;
    QVERIFY(!httpGet(request));
    request.limit = 5'000'000;
    const auto answer = httpGet(request);
    QVERIFY(answer);
    QCOMPARE(answer->body.size(), 5'000'000);
}

void HttpTest::aCertificateNobodyTrustsIsRefused()
{
    QTemporaryDir folder;
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    free.close();
    QProcess made;
    made.setWorkingDirectory(folder.path());
    made.start(u"openssl"_s, u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"_s.split(u' '));
    QVERIFY(made.waitForFinished(20000));
    QCOMPARE(made.exitCode(), 0);
    QProcess server;
    server.setWorkingDirectory(folder.path());
    server.start(u"openssl"_s, {u"s_server"_s, u"-quiet"_s, u"-www"_s, u"-accept"_s, u"127.0.0.1:"_s + port, u"-cert"_s, u"cert.pem"_s, u"-key"_s, u"key.pem"_s});
    QVERIFY(server.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT([&port] {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port.toUShort());
        return socket.waitForConnected(200);
    }(), 5000);
    HttpRequest request{u"https://127.0.0.1:%1/"_s.arg(port)};
    request.user = u"public"_s;
    request.password = u"private"_s;
    const auto answer = httpGet(request);
    server.kill();
    server.waitForFinished();
    QVERIFY(!answer);
    QCOMPARE(answer.problem().kind, Problem::Kind::Unreachable);
    QVERIFY2(answer.problem().summary.contains(u"certificate is not trusted"_s), qPrintable(answer.problem().summary + answer.problem().evidence));
    QVERIFY(!answer.problem().evidence.contains(u"private"_s));
}

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
