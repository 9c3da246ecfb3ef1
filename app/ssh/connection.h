#pragma once

#include "app/ssh/address.h"
#include "app/ssh/hostkey.h"
#include "app/ssh/login.h"
#include "app/ssh/shell.h"

#include <chrono>
#include <memory>

/// One SSH connection to one server. Owns a thread that alone touches the libssh2 session; many commands run over it at once.
class Connection : public Shell
{
public:
    struct Limits
    {
        std::chrono::milliseconds connect{10000};    ///< TCP and greeting.
        std::chrono::milliseconds login{20000};      ///< Key exchange and authentication.
        std::chrono::milliseconds keepalive{5000};   ///< A sign of life is asked for this often …
        std::chrono::milliseconds silence{15000};    ///< … and the link is dead after this long without a byte. At most 30 s.
    };

    /// Connects, checks the host key, logs in. Problem kinds: Unreachable, Untrusted, Refused, Stopped.
    /// An unknown key is Untrusted with evidence "TYPE SHA256:…"; a changed one says so in its summary and can't be accepted by fingerprint.
    static Result<std::shared_ptr<Connection>> open(const Address &address, const Login &login, const HostTrust &trust,
                                                    const Limits &limits, std::stop_token stop = {});
    /// The key the server shows, without logging in.
    static Result<HostKey> lookAtHostKey(const Address &address, const Limits &limits, std::stop_token stop = {});

    ~Connection() override;

    Result<Output> run(const Command &command, std::stop_token stop = {}) override;
    Result<Exit> stream(const Command &command, const Reader &reader, std::stop_token stop = {}) override;
    Result<> upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop = {}) override;
    Result<> download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop = {}) override;
    bool alive() const override;

private:
    class Loop;
    explicit Connection(std::unique_ptr<Loop> loop);
    std::unique_ptr<Loop> m_loop;
};
