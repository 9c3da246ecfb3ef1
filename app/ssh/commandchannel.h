#pragma once

#include "app/ssh/call.h"
#include "app/ssh/channel.h"

#include <memory>

/// A command on the server, over a channel of its own. It is started as the head of its own process group and says the group's
/// number before anything else, so that it can be ended by a signal.
class CommandChannel : public Channel
{
public:
    CommandChannel(Session &session, const QString &line, std::shared_ptr<Call> call);

    Step step() override;
    void fail(const Problem &problem) override { m_call->end(problem); }
    bool stopping() const override { return m_call->stopping(); }
    qint64 group() const override { return m_group; }

private:
    Step open();
    bool read(int stream);
    bool write();
    void deliver(const QByteArray &piece);
    Step close();

    std::shared_ptr<Call> m_call;
    QByteArray m_mark;      ///< Random, so that nothing a login script prints can be mistaken for it.
    QByteArray m_line;
    QByteArray m_head;      ///< Standard output until the mark has come.
    bool m_marked = false;
    qint64 m_group = 0;
    QByteArray m_input;     ///< What is being sent.
    qsizetype m_sent = 0;
    bool m_inputEnded = false;
    bool m_eofSent = false;
};
