#pragma once

#include "app/ssh/login.h"
#include "app/ssh/session.h"
#include "app/ssh/signer.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

/// Logging in: tries the ways a Login allows, in their order, until the server is content.
class Authentication
{
public:
    Authentication(Session &session, const QString &user, const Login &login, const QString &identityFile, Patience &patience);

    /// Problem::Refused when the server lets none of them in, Unreachable when it breaks off, Stopped.
    Result<> run();

private:
    enum class Verdict { In, No, Broken };

    Verdict tryPassword();
    Verdict tryQuestions();
    Verdict tryKey(const Signer &signer);
    Verdict tryKeys(const std::vector<std::unique_ptr<Signer>> &keys);
    Verdict verdict(int code);
    Result<> automatic();
    Result<> withPassword();
    Result<> withKey(const QString &file);
    Result<> withAgent();
    Result<> ended(Verdict verdict, const Problem &no) const;
    Problem refusedKey(const QString &name) const;
    /// A server that wants two proofs names the second one only after the first; it is tried without asking what is named now,
    /// as libssh2 1.10 loses memory over asking twice.
    bool offers(const char *method) const { return !m_first || m_methods.contains(method); }
    void learnMethods();

    Session &m_session;
    QByteArray m_user;
    const Login &m_login;
    QString m_identityFile;
    Patience &m_patience;
    QByteArrayList m_methods;
    Problem m_broken;
    bool m_in = false;
    bool m_first = true; ///< Nothing has been refused yet.
    int m_asked = 0; ///< Questions answered in this try of keyboard-interactive.
};
