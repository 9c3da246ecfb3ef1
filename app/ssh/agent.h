#pragma once

#include "app/result.h"
#include "app/ssh/signer.h"

#include <chrono>
#include <memory>
#include <vector>

/// The person's SSH agent. We speak to it ourselves, because libssh2 1.10 cannot ask it for the RSA signatures today's servers want.
class Agent
{
public:
    /// The keys it holds that can be used, in its order. Problem::Refused when there is no agent, it doesn't answer, or it is empty.
    /// An agent may ask the person before it signs, so signing may take up to a minute; listing takes at most five seconds.
    static Result<std::vector<std::unique_ptr<Signer>>> keys(const QString &socket = {});

    /// One question and its answer, without their lengths. Empty: no answer in time.
    static QByteArray ask(const QString &socket, const QByteArray &question, std::chrono::milliseconds patience);
};
