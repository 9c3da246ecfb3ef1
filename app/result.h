#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

/// What went wrong, in words its reader can act on. A value: it may cross threads.
struct Problem
{
    /// What whoever sees the problem has to do next; the command line maps it to its exit code (design.md, The command line).
    enum class Kind {
        Usage,       ///< The request itself makes no sense: wrong option, unknown store, malformed version.
        Unready,     ///< The store is not ready; something has to be mended first. Nothing was changed.
        Unreachable, ///< No connection: address, network, no SSH server there, time-out.
        Untrusted,   ///< The host key is unknown or has changed; evidence holds the fingerprint.
        Refused,     ///< The server refused the log-in, or the repository the access keys.
        Busy,        ///< Another run is under way on this store.
        Stopped,     ///< Stopped as asked.
        Restored,    ///< The upgrade failed and the store is back as it was.
        Failed,      ///< Failed; needs a person.
    };

    Kind kind = Kind::Failed;
    QString summary;  ///< What happened, one sentence for the merchant. Translated.
    QString advice;   ///< The one next step. Translated; may be empty.
    QString evidence; ///< What the server or library actually said. Never translated, never holds a secret.
};

/// A value, or the problem that stood in its way. Named like std::expected, so that it can become it.
template <typename T = void>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Problem problem) : m_content(std::move(problem)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    T &operator*() & { return std::get<T>(m_content); }
    const T &operator*() const & { return std::get<T>(m_content); }
    T &&operator*() && { return std::get<T>(std::move(m_content)); }
    T *operator->() { return &std::get<T>(m_content); }
    const T *operator->() const { return &std::get<T>(m_content); }
    const Problem &problem() const { return std::get<Problem>(m_content); }

private:
    std::variant<T, Problem> m_content;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Problem problem) : m_problem(std::move(problem)) {}

    explicit operator bool() const { return !m_problem; }
    const Problem &problem() const { return *m_problem; }

private:
    std::optional<Problem> m_problem;
};
