#include "ui/parts/background.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <stdexcept>

/// Work for a window: answered in the UI thread, stopped and forgotten with the window.
class TestBackground : public QObject
{
    Q_OBJECT

    QThreadPool m_pool;

private Q_SLOTS:
    void theAnswerComesInTheUiThread()
    {
        int answer = 0;
        bool ranElsewhere = false;
        QObject window;
        auto *ui = QThread::currentThread();
        auto handle = background(
            &window, m_pool,
            [ui, &ranElsewhere](std::stop_token) {
                ranElsewhere = QThread::currentThread() != ui;
                return 42;
            },
            [&](int got) {
                QCOMPARE(QThread::currentThread(), ui);
                answer = got;
            });
        QVERIFY(handle.running());
        QTRY_COMPARE(answer, 42);
        QVERIFY(ranElsewhere);
        QVERIFY(!handle.running());
    }

    void droppingTheHandleStopsTheWorkAndForgetsTheAnswer()
    {
        std::atomic<bool> stopped = false;
        bool answered = false;
        QObject window;
        {
            auto handle = background(
                &window, m_pool,
                [&stopped](std::stop_token stop) {
                    while (!stop.stop_requested())
                        QThread::msleep(1);
                    stopped = true;
                    return 1;
                },
                [&](int) { answered = true; });
        }
        QTRY_VERIFY(stopped);
        QTest::qWait(20);
        QVERIFY(!answered);
    }

    void aWindowThatIsGoneHearsNothing()
    {
        bool answered = false;
        auto window = std::make_unique<QObject>();
        auto handle = background(
            window.get(), m_pool,
            [](std::stop_token) {
                QThread::msleep(20);
                return 1;
            },
            [&](int) { answered = true; });
        window.reset();
        m_pool.waitForDone();
        QTest::qWait(20);
        QVERIFY(!answered);
        QVERIFY(!handle.running());
    }

    void askedToStopItStillAnswers()
    {
        bool answered = false;
        QObject window;
        auto handle = background(
            &window, m_pool,
            [](std::stop_token stop) -> Result<> {
                while (!stop.stop_requested())
                    QThread::msleep(1);
                return Problem{Problem::Kind::Stopped, {}, {}, {}};
            },
            [&](const Result<> &result) {
                QVERIFY(!result);
                QCOMPARE(result.problem().kind, Problem::Kind::Stopped);
                answered = true;
            });
        handle.requestStop();
        QTRY_VERIFY(answered);
    }

    void theCallbackMayBeginAnew()
    {
        QObject window;
        Background handle;
        int rounds = 0;
        std::function<void()> go = [&] {
            handle = background(
                &window, m_pool, [](std::stop_token) { return std::make_unique<int>(1); },
                [&](std::unique_ptr<int> one) {
                    rounds += *one;
                    if (rounds < 5)
                        go();
                });
        };
        go();
        QTRY_COMPARE(rounds, 5);
    }

    void anExceptionBecomesAProblem()
    {
        QString evidence;
        QObject window;
        auto handle = background(
            &window, m_pool, [](std::stop_token) -> Result<> { throw std::runtime_error("broken"); },
            [&](const Result<> &result) {
                QVERIFY(!result);
                evidence = result.problem().evidence;
            });
        QTRY_COMPARE(evidence, QStringLiteral("broken"));
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
