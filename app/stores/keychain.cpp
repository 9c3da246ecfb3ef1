#include "app/stores/keychain.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 2000; // a keychain that asks the person for a password must not hold up a run
const QString Service = u"Storewright"_s;

} // namespace

Keychain &Keychain::system()
{
    static Keychain keychain;
    return keychain;
}

Keychain::Keychain() : m_thread(new QThread), m_voice(new QObject)
{
    m_voice->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_voice, &QObject::deleteLater);
    m_thread->setObjectName(u"keychain"_s);
    m_thread->start();
}

Keychain::~Keychain()
{
    m_thread->quit();
    if (m_thread->wait(PatienceMs))
        delete m_thread; // else the keychain itself hangs, and ending the program must not wait for that
}

std::optional<Keychain::Answer> Keychain::ask(Ask what, const QString &name, const QString &secret)
{
    // Shared, because the answer may come after nobody waits for it any more.
    struct Question { Answer answer; QSemaphore answered; };
    const auto question = std::make_shared<Question>();

    QMetaObject::invokeMethod(m_voice, [this, question, what, name, secret] {
        QKeychain::Job *job = nullptr;
        if (what == Ask::Read) {
            job = new QKeychain::ReadPasswordJob(Service);
        } else if (what == Ask::Write) {
            auto *write = new QKeychain::WritePasswordJob(Service);
            write->setTextData(secret);
            job = write;
        } else {
            job = new QKeychain::DeletePasswordJob(Service);
        }
        job->setKey(name);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, m_voice, [question](QKeychain::Job *done) {
            question->answer.error = done->error();
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done); read && !done->error())
                question->answer.text = read->textData();
            else
                question->answer.text = done->errorString();
            question->answered.release();
        });
        job->start();
    }, Qt::QueuedConnection);

    if (!question->answered.tryAcquire(1, PatienceMs))
        return std::nullopt;
    return question->answer;
}

bool Keychain::available()
{
    const QMutexLocker lock(&m_lock);
    if (!m_available) {
        const std::optional<Answer> answer = ask(Ask::Read, u"is anybody there"_s);
        m_available = answer && (answer->error == QKeychain::NoError || answer->error == QKeychain::EntryNotFound);
    }
    return *m_available;
}

QString Keychain::read(const QString &name)
{
    const bool asked = available();
    const QMutexLocker lock(&m_lock);
    if (const auto kept = m_memory.constFind(name); kept != m_memory.constEnd())
        return *kept;
    if (!asked)
        return {};
    const std::optional<Answer> answer = ask(Ask::Read, name);
    if (!answer)
        m_available = false; // it has gone silent: do not wait for it again
    return answer && answer->error == QKeychain::NoError ? answer->text : QString();
}

Result<> Keychain::write(const QString &name, const QString &secret)
{
    const bool asked = available();
    const QMutexLocker lock(&m_lock);
    m_memory.remove(name);
    if (!asked) {
        if (!secret.isEmpty())
            m_memory.insert(name, secret);
        return {};
    }
    const std::optional<Answer> answer = secret.isEmpty() ? ask(Ask::Forget, name) : ask(Ask::Write, name, secret);
    if (answer && (answer->error == QKeychain::NoError || (secret.isEmpty() && answer->error == QKeychain::EntryNotFound)))
        return {};
    if (!secret.isEmpty())
        m_memory.insert(name, secret); // usable until this program ends
    if (!answer)
        m_available = false;
    return Problem{Problem::Kind::Failed, QCoreApplication::translate("Secrets", "The keychain of this computer did not take the secret."),
                   QCoreApplication::translate("Secrets", "Unlock it and try again; until then Storewright remembers it only while it is open."),
                   answer ? answer->text : QString()};
}
