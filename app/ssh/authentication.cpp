#include "app/ssh/authentication.h"

#include "app/ssh/agent.h"
#include "app/ssh/privatekey.h"
#include "app/ssh/wire.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(Authentication)
};

constexpr int MaxQuestions = 20; // A server that goes on asking is not content with anything.

/// libssh2 asks for a signature over what it is about to send; which algorithm it means stands in there (RFC 4252, 7).
int signFor(LIBSSH2_SESSION *, unsigned char **signature, size_t *length, const unsigned char *data, size_t count, void **self)
{
    const auto *signer = static_cast<const Signer *>(*self);
    const QByteArray message(reinterpret_cast<const char *>(data), static_cast<qsizetype>(count));
    Wire wire(message);
    wire.string(); // session
    wire.byte();
    wire.string(); // user
    wire.string(); // service
    wire.string(); // "publickey"
    wire.byte();
    const QByteArray algorithm = wire.string();
    const QByteArray made = wire.ok() ? signer->sign(message, algorithm) : QByteArray();
    if (made.isEmpty())
        return -1;
    *length = static_cast<size_t>(made.size());
    *signature = static_cast<unsigned char *>(std::malloc(*length));
    if (*signature == nullptr)
        return -1;
    std::memcpy(*signature, made.constData(), *length);
    return 0;
}

struct Questioning
{
    const Login *login;
    int *asked;
};
thread_local Questioning currentQuestioning; // libssh2's callback has no room for anything of ours but the session.

void answerQuestions(const char *, int, const char *instruction, int instructionLength, int count,
                     const LIBSSH2_USERAUTH_KBDINT_PROMPT *prompts, LIBSSH2_USERAUTH_KBDINT_RESPONSE *responses, void **)
{
    QStringList asked;
    for (int i = 0; i < count; ++i)
        asked += QString::fromUtf8(reinterpret_cast<const char *>(prompts[i].text), static_cast<qsizetype>(prompts[i].length));
    QStringList answers;
    const Login &login = *currentQuestioning.login;
    *currentQuestioning.asked += count;
    if (login.answer && count > 0 && *currentQuestioning.asked <= MaxQuestions)
        answers = login.answer(QString::fromUtf8(instruction, instructionLength), asked);
    for (int i = 0; i < count; ++i) {
        QByteArray text = answers.value(i).toUtf8();
        if (!login.answer && prompts[i].echo == 0)
            text = login.password.toUtf8();
        responses[i].text = static_cast<char *>(std::malloc(static_cast<size_t>(text.size()) + 1));
        std::memcpy(responses[i].text, text.constData(), static_cast<size_t>(text.size()) + 1);
        responses[i].length = static_cast<unsigned int>(text.size());
    }
}

} // namespace

Authentication::Authentication(Session &session, const QString &user, const Login &login, const QString &identityFile, Patience &patience)
    : m_session(session), m_user(user.toUtf8()), m_login(login), m_identityFile(identityFile), m_patience(patience)
{
}

Result<> Authentication::run()
{
    // Who comes with one key shows it at once: what else the server would take is asked when that one is refused.
    if (m_login.way != Login::Way::KeyFile) {
        learnMethods();
        if (m_in)
            return {};
        if (m_broken.kind != Problem::Kind::Failed)
            return m_broken;
    }
    switch (m_login.way) {
    case Login::Way::Password: return withPassword();
    case Login::Way::KeyFile: return withKey(m_login.keyFile.isEmpty() ? m_identityFile : m_login.keyFile);
    case Login::Way::Agent: return withAgent();
    case Login::Way::Automatic: break;
    }
    return automatic();
}

void Authentication::learnMethods()
{
    char *list = nullptr;
    const int code = m_session.patiently([&] {
        list = libssh2_userauth_list(m_session.raw(), m_user.constData(), static_cast<unsigned int>(m_user.size()));
        if (list != nullptr || libssh2_userauth_authenticated(m_session.raw()) != 0)
            return 0;
        return libssh2_session_last_errno(m_session.raw());
    }, m_patience);
    if (code != 0)
        verdict(code == LIBSSH2_ERROR_AUTHENTICATION_FAILED ? LIBSSH2_ERROR_SOCKET_DISCONNECT : code);
    else if (list == nullptr)
        m_in = true; // The server asks for nothing.
    else
        m_methods = QByteArray(list).split(',');
}

Authentication::Verdict Authentication::verdict(int code)
{
    using Kind = Problem::Kind;
    // Some of its calls say that they were refused when the answer never came.
    if (code != 0 && m_session.closed() && m_session.lastError().contains("aiting for"_L1))
        code = LIBSSH2_ERROR_SOCKET_DISCONNECT;
    switch (code) {
    case 0: return Verdict::In;
    case Session::Stopped:
        m_broken = {Kind::Stopped, Spoken::tr("Stopped as asked."), {}, {}};
        return Verdict::Broken;
    case Session::TimedOut:
        m_broken = {Kind::Unreachable, Spoken::tr("The server took too long to answer the log-in."),
                    Spoken::tr("Try again in a minute; if it stays so, ask your host whether the server is overloaded."), {}};
        return Verdict::Broken;
    case LIBSSH2_ERROR_SOCKET_SEND:
    case LIBSSH2_ERROR_SOCKET_RECV:
    case LIBSSH2_ERROR_SOCKET_DISCONNECT:
        // A server that has had enough of us says so. A connection that just ends is a network's doing, or a server's that starts up.
        if (!m_session.farewell().isEmpty())
            m_broken = {Kind::Refused, Spoken::tr("The server broke off during the log-in."),
                        Spoken::tr("It does so after too many tries. Choose the one key or password that is right, wait a minute, then try again."),
                        m_session.farewell()};
        else
            m_broken = {Kind::Unreachable, Spoken::tr("The connection broke during the log-in."),
                        Spoken::tr("Try again in a minute. If it stays so, the network is unsteady, or the server lets nobody in at the moment."), m_session.lastError()};
        return Verdict::Broken;
    default: return Verdict::No;
    }
}

Authentication::Verdict Authentication::tryPassword()
{
    if (offers("password") && !m_login.password.isEmpty()) {
        const QByteArray password = m_login.password.toUtf8();
        const Verdict said = verdict(m_session.patiently([&] {
            return libssh2_userauth_password_ex(m_session.raw(), m_user.constData(), static_cast<unsigned int>(m_user.size()),
                                                password.constData(), static_cast<unsigned int>(password.size()), nullptr);
        }, m_patience));
        // The same wrong password once more would only count against us.
        if (said != Verdict::No || !m_login.answer)
            return said;
        m_first = false;
    }
    return tryQuestions();
}

Authentication::Verdict Authentication::tryQuestions()
{
    if (!offers("keyboard-interactive") || (m_login.password.isEmpty() && !m_login.answer))
        return Verdict::No;
    m_asked = 0;
    currentQuestioning = {&m_login, &m_asked};
    return verdict(m_session.patiently([&] {
        return libssh2_userauth_keyboard_interactive_ex(m_session.raw(), m_user.constData(), static_cast<unsigned int>(m_user.size()), answerQuestions);
    }, m_patience));
}

Authentication::Verdict Authentication::tryKey(const Signer &signer)
{
    QByteArray blob = signer.blob();
#if LIBSSH2_VERSION_NUM < 0x010b00
    // 1.10 takes the algorithm's name from the key's; under its plain name it would be SHA-1, which servers refuse since 2021.
    if (signer.type() == "ssh-rsa") {
        Wire wire(blob);
        wire.string();
        blob = Wire::fromString("rsa-sha2-256") + wire.rest();
    }
#endif
    void *self = const_cast<Signer *>(&signer);
    return verdict(m_session.patiently([&] {
        return libssh2_userauth_publickey(m_session.raw(), m_user.constData(), reinterpret_cast<const unsigned char *>(blob.constData()),
                                          static_cast<size_t>(blob.size()), signFor, &self);
    }, m_patience));
}

Authentication::Verdict Authentication::tryKeys(const std::vector<std::unique_ptr<Signer>> &keys)
{
    for (const std::unique_ptr<Signer> &key : keys) {
        if (const Verdict said = tryKey(*key); said != Verdict::No)
            return said;
    }
    return Verdict::No;
}

Result<> Authentication::ended(Verdict said, const Problem &no) const
{
    switch (said) {
    case Verdict::In: return {};
    case Verdict::Broken: return m_broken;
    case Verdict::No: break;
    }
    Problem problem = no;
    problem.evidence = m_session.lastError() + u"\nmethods the server allows: "_s + QString::fromLatin1(m_methods.join(", "));
    return problem;
}

Result<> Authentication::withPassword()
{
    if (!offers("password") && !offers("keyboard-interactive")) {
        return ended(Verdict::No, {Problem::Kind::Refused, Spoken::tr("This server does not accept passwords."),
                                   Spoken::tr("Log in with a key file or your SSH agent; your host's help pages tell how to add a key."), {}});
    }
    return ended(tryPassword(), {Problem::Kind::Refused, Spoken::tr("The server does not accept this user name and password."),
                                 Spoken::tr("Type both once more. They are those of your SSH account, not of the Magento Admin."), {}});
}

Problem Authentication::refusedKey(const QString &name) const
{
    return {Problem::Kind::Refused, Spoken::tr("The server does not accept the key %1.").arg(name),
            Spoken::tr("Check the user name, and that the key's public half stands in the server's authorized_keys file."), {}};
}

Result<> Authentication::withKey(const QString &file)
{
    const Result<std::unique_ptr<PrivateKey>> key = PrivateKey::read(file, m_login.passphrase);
    if (!key)
        return key.problem();
    Verdict said = tryKey(**key);
    if (said == Verdict::No) {
        m_first = false;
        said = tryPassword(); // Servers that want a password or a code as well.
    }
    if (said == Verdict::No && m_methods.isEmpty())
        learnMethods();
    return m_in ? Result<>() : ended(said, refusedKey(file));
}

Result<> Authentication::withAgent()
{
    const Result<std::vector<std::unique_ptr<Signer>>> keys = Agent::keys(m_login.agentSocket);
    if (!keys)
        return keys.problem();
    Verdict said = tryKeys(*keys);
    if (said == Verdict::No) {
        m_first = false;
        said = tryPassword();
    }
    return ended(said, {Problem::Kind::Refused, Spoken::tr("The server accepts none of the keys in your SSH agent."),
                        Spoken::tr("Add the right key with ssh-add, or choose the key file instead."), {}});
}

Result<> Authentication::automatic()
{
    Problem why{Problem::Kind::Refused, Spoken::tr("The server lets nobody in with the keys found on this computer."),
                Spoken::tr("Choose how to log in: a password, a key file, or your SSH agent."), {}};
    Verdict said = Verdict::No;
    if (offers("publickey")) {
        const QString named = m_login.keyFile.isEmpty() ? m_identityFile : m_login.keyFile;
        if (const auto keys = Agent::keys(m_login.agentSocket); keys && named.isEmpty())
            said = tryKeys(*keys);
        else if (keys) {
            // A named key comes first, as a server counts the tries.
            const Result<std::unique_ptr<PrivateKey>> first = PrivateKey::read(named, m_login.passphrase);
            if (first)
                said = tryKey(**first);
            if (said == Verdict::No)
                said = tryKeys(*keys);
            if (!first)
                why = first.problem();
        } else if (!named.isEmpty()) {
            const Result<std::unique_ptr<PrivateKey>> key = PrivateKey::read(named, m_login.passphrase);
            if (key) {
                said = tryKey(**key);
                why = refusedKey(named);
            } else {
                why = key.problem();
            }
        }
        for (const QString &name : {u"id_ed25519"_s, u"id_ecdsa"_s, u"id_rsa"_s}) {
            const QString file = QDir::homePath() + u"/.ssh/"_s + name;
            if (said != Verdict::No || !named.isEmpty() || !QFileInfo::exists(file))
                continue;
            if (const auto key = PrivateKey::read(file, m_login.passphrase))
                said = tryKey(**key);
            else
                why = key.problem();
        }
    }
    if (said == Verdict::No && (!m_login.password.isEmpty() || m_login.answer)) {
        m_first = m_methods.contains("password") || m_methods.contains("keyboard-interactive");
        return withPassword();
    }
    return ended(said, why);
}
