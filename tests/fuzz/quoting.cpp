// A word, through the one quoting function, into dash, bash and busybox ash and back; and now and then through what the
// server's scripts write, back into our own parsers.

#include "app/magento/surveystream.h"
#include "app/ssh/command.h"
#include "app/upgrade/journal.h"
#include "app/upgrade/plan.h"
#include "tests/fuzz/coprocess.h"
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{

QString expectedOfJournal(QString word)
{
    word.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f; });
    if (word.endsWith(u'\n'))
        word.chop(1); // A text ends with its last line, with or without a newline.
    word.removeIf([](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0xa0; });
    return word;
}

/// A function out of one of the server's scripts, under another name.
QByteArray functionOf(const char *script, const QByteArray &name, const QByteArray &newName)
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/server/") + QString::fromLatin1(script));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? '\n' + file.readAll() : QByteArray();
    const qsizetype begin = text.indexOf(QByteArray('\n' + name + "() {\n"));
    const qsizetype end = text.indexOf("\n}\n", begin);
    fuzz::hold(begin >= 0 && end > begin, "the script has this function", name);
    return newName + text.mid(begin + 1 + name.size(), end + 3 - begin - 1 - name.size());
}

/// The server's own ways to write a value that may hold anything.
QByteArray serverFunctions()
{
    QByteArray text = "TAB=$(printf '\\t'); tab=$TAB; newline='\n'\n";
    text += functionOf("lib.sh", "escaped", "escaped_journal");
    text += functionOf("survey/words.sh", "as_stream_value", "as_stream_value");
    return text + "escaped_survey() {\n    as_stream_value \"$1\"\n    printf %s \"$stream_value\"\n}\n";
}

class Shells
{
public:
    Shells() : m_file(fuzz::file(u"plan.env"_s, {}))
    {
        const QString applets = fuzz::folder() + u"/bin"_s;
        QDir().mkpath(applets);
        for (const QString &name : {u"awk"_s, u"sed"_s, u"tr"_s, u"cat"_s})
            QFile::link(QStandardPaths::findExecutable(u"busybox"_s), applets + u'/' + name);
        const QByteArray path = "/usr/bin:/bin";
        add({"dash"}, path);
        add({"bash", "--norc"}, path);
        add({"busybox", "ash"}, applets.toUtf8() + ':' + path);
    }

    /// What each shell printed while it read this text, all of them at the same time.
    QList<QByteArray> say(const QByteArray &text, int parts)
    {
        fuzz::file(u"plan.env"_s, text);
        for (auto &shell : m_shells)
            shell->begin();
        QList<QByteArray> answers;
        for (auto &shell : m_shells)
            answers.append(shell->answer(parts));
        return answers;
    }
    QByteArray name(qsizetype index) const { return m_shells[static_cast<std::size_t>(index)]->name(); }

private:
    void add(const QList<QByteArray> &words, const QByteArray &path)
    {
        m_shells.push_back(std::make_unique<Coprocess>(words, path, serverFunctions(), m_file));
    }
    QString m_file;
    std::vector<std::unique_ptr<Coprocess>> m_shells;
};

/// Words on their way through the shells and back. A round through three shells takes longer than the words in it, so with FUZZ_AT_ONCE
/// more than one goes in each. What broke is then the word named, not the last input. The last few of a run are not sent: when it ends,
/// what they would be quoted with is gone already.
class RoundTrips
{
public:
    explicit RoundTrips(Shells &shells) : m_shells(shells) {}
    Q_DISABLE_COPY_MOVE(RoundTrips)

    bool isOneByOne() const { return m_atOnce == 1; }
    void add(const QString &word)
    {
        m_words.append(word);
        if (m_words.size() >= m_atOnce)
            go();
    }

private:
    /// As lines of plan.env, which a script sources, and as words of a command.
    void go()
    {
        Plan plan;
        QByteArray words;
        QByteArrayList all;
        for (const QString &word : std::as_const(m_words)) {
            const QString name = u"VALUE%1"_s.arg(all.size() / 2);
            plan.settings.insert(name, word);
            words += " \"$" + name.toUtf8() + "\" " + shellQuoted(word).toUtf8();
            const QByteArray expected = word.toUtf8().replace('\0', "");
            all += {expected, expected};
        }
        // Nothing that follows a word is changed by it either.
        plan.settings.insert(u"Z_NEXT"_s, u"next"_s);
        all += "next";
        const auto answers = m_shells.say(plan.environment() + "printf '%s\\000'" + words + " \"$Z_NEXT\"\n", static_cast<int>(all.size()) + 1);
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const QByteArrayList back = answers[i].split('\0');
            for (qsizetype j = 0; j < all.size(); ++j)
                fuzz::hold(back[j] == all[j], "a word comes back from the shell as it was", all[j] + ", in " + m_shells.name(i) + ": " + back[j]);
        }
        m_words.clear();
    }

    Shells &m_shells;
    QStringList m_words;
    const qsizetype m_atOnce = std::max(qEnvironmentVariableIntValue("FUZZ_AT_ONCE"), 1);
};

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    static Shells shells;
    static RoundTrips trips(shells);
    const QByteArray bytes = fuzz::drawnOut(data, size, 20 * 1024);
    const QString word = QString::fromUtf8(bytes);
    trips.add(word);

    // What the server's scripts write takes several processes each time: now and then is often enough. By its number, an input is among
    // these or never is; but where so many words go in one round, libFuzzer likes those best that are.
    static quint32 count = 0;
    if (trips.isOneByOne() ? fuzz::numberOf(bytes) % 128 != 0 : ++count % 20000 != 0)
        return 0;
    QString plain = word;
    plain.remove(QChar(0));
    Plan plan;
    plan.settings = {{u"VALUE"_s, word}};
    for (const char *writer : {"journal", "survey"}) {
        const auto written = shells.say(plan.environment() + "escaped_" + writer + " \"$VALUE\"\n", 1);
        for (qsizetype i = 0; i < written.size(); ++i) {
            const QByteArray seen = shells.name(i) + ", " + writer + ": " + written[i];
            fuzz::hold(!written[i].contains('\n') && !written[i].contains('\t'), "a value stays in its field", seen);
            if (QByteArrayView(writer) == "journal") {
                const auto entry = JournalEntry::parse("1\t2\twarning\ttext=" + written[i]);
                fuzz::hold(entry && entry->fields.value(u"text"_s) == expectedOfJournal(plain), "a value of the journal is read back as it was", seen);
            } else {
                const SurveyStream stream("store\troot=" + written[i] + '\n');
                fuzz::hold(stream.lines().value(0).value(u"root"_s) == plain, "a value of the survey is read back as it was", seen);
            }
        }
    }
    return 0;
}
