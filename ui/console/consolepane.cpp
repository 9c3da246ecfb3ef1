#include "ui/console/consolepane.h"

#include "app/magento/failures.h"
#include "ui/console/consoleview.h"
#include "ui/console/findbar.h"
#include "ui/parts/problemview.h"
#include "ui/parts/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto Frame = 33ms;
constexpr qint64 BudgetNs = 2'000'000;
constexpr std::size_t Helping = 30;
constexpr qsizetype Explained = 256 * 1024;
}

ConsolePane::ConsolePane(QWidget *parent)
    : QWidget(parent), m_tools(new QToolBar(this)), m_view(new ConsoleView(this)), m_find(new FindBar(m_view, this)), m_meaning(new ProblemView(this)),
      m_state(new QLabel(this))
{
    setObjectName(u"console"_s);
    m_view->setObjectName(u"consoleText"_s);
    m_state->setObjectName(u"consoleState"_s);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_state->setMargin(3);
    buildToolBar();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_tools);
    column->addWidget(m_view, 1);
    column->addWidget(m_meaning);
    column->addWidget(m_find);
    setFocusProxy(m_view);

    m_timer.setInterval(Frame);
    connect(&m_timer, &QTimer::timeout, this, &ConsolePane::look);
    updateState();
}

ConsolePane::~ConsolePane() = default;

void ConsolePane::buildToolBar()
{
    const auto add = [this](const QString &icon, const QString &text, const QString &tip, const QString &name) {
        auto *action = m_tools->addAction(lineIcon(icon), text);
        action->setToolTip(tip);
        action->setObjectName(name);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize(QSize(16, 16));
    m_tools->setMovable(false);
    m_follow = add(u"follow"_s, tr("Follow the end"), tr("Stay at the end while lines come in (End)"), u"consoleFollow"_s);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    auto *seek = add(u"find"_s, tr("Find"), tr("Find in the log (Ctrl+F)"), u"consoleFind"_s);
    seek->setShortcut(QKeySequence::Find);
    m_onlyErrors = add(u"errors"_s, tr("Only errors"), tr("Show only the lines that tell of an error"), u"consoleOnlyErrors"_s);
    m_onlyErrors->setCheckable(true);
    m_nextError = add(u"next-error"_s, tr("Next error"), tr("Go to the next error (F8)"), u"consoleNextError"_s);
    m_nextError->setShortcut(Qt::Key_F8);
    m_explain = add(u"question"_s, tr("What does this mean?"), tr("Say in plain words what went wrong"), u"consoleExplain"_s);
    m_save = add(u"save"_s, tr("Save…"), tr("Save the whole log to a file"), u"consoleSave"_s);
    auto *duplicate = add(u"copy"_s, tr("Copy"), tr("Copy what is selected, or everything that is shown"), u"consoleCopy"_s);
    m_tools->addWidget(m_state);

    connect(m_follow, &QAction::triggered, this, [this](bool on) {
        if (on)
            m_view->toEnd();
    });
    connect(seek, &QAction::triggered, this, &ConsolePane::find);
    connect(m_onlyErrors, &QAction::toggled, this, &ConsolePane::showFromTheTop);
    connect(m_nextError, &QAction::triggered, this, &ConsolePane::nextError);
    connect(m_explain, &QAction::triggered, this, &ConsolePane::explain);
    connect(m_save, &QAction::triggered, this, &ConsolePane::save);
    connect(duplicate, &QAction::triggered, this, &ConsolePane::copy);
}

void ConsolePane::follow(std::shared_ptr<ConsoleLog> log)
{
    m_log = std::move(log);
    m_meaning->clear();
    m_failureCode.clear();
    m_errors = -1;
    showFromTheTop();
    if (m_log)
        m_timer.start();
    else
        m_timer.stop();
}

void ConsolePane::setFailureCode(const QString &code) { m_failureCode = code; }

QString ConsolePane::toPlainText() const { return m_view->toPlainText(); }

bool ConsolePane::following() const { return m_view->atEnd(); }

bool ConsolePane::idle() const { return !m_log || !m_log->hasNews(m_place); }

void ConsolePane::showFromTheTop()
{
    m_view->startOver();
    m_place = {};
    if (m_log && m_onlyErrors->isChecked())
        m_view->append(m_log->errors(m_place));
    look();
    m_view->toEnd();
}

void ConsolePane::look()
{
    if (!m_log || !m_log->hasNews(m_place)) {
        updateState();
        return;
    }
    QElapsedTimer spent;
    spent.start();
    const bool stay = m_view->atEnd();
    const bool onlyErrors = m_onlyErrors->isChecked();
    // Painting once, after all of it.
    m_view->setUpdatesEnabled(false);
    do {
        auto batch = m_log->take(m_place, Helping);
        m_view->takeAwayFrom(batch.from);
        if (batch.missed > 0 && !onlyErrors)
            m_view->remark(tr("… %n line(s) more are in the log; Save… keeps all of them", nullptr, static_cast<int>(batch.missed)));
        if (onlyErrors)
            std::erase_if(batch.lines, [](const ConsoleLine &line) { return line.kind != ConsoleLine::Kind::Error; });
        m_view->append(batch.lines);
    } while (spent.nsecsElapsed() < BudgetNs && m_log->hasNews(m_place));
    m_view->setUpdatesEnabled(true);
    if (stay)
        m_view->toEnd();
    updateState();
}

void ConsolePane::updateState()
{
    m_follow->setChecked(m_view->atEnd()); // The scroll bar does not tell of every move.
    const qint64 errors = m_log ? m_log->errorCount() : 0;
    const qint64 lines = m_log ? m_log->lineCount() : 0;
    m_save->setEnabled(m_log != nullptr);
    m_explain->setEnabled(m_log && lines > 0 && !m_explaining.running());
    m_nextError->setEnabled(errors > 0);
    const QString counted = tr("%n line(s)", nullptr, static_cast<int>(lines));
    const QString text = errors > 0 ? tr("%1, %2", "12 lines, 2 errors").arg(counted, tr("%n error(s)", nullptr, static_cast<int>(errors))) : counted;
    if (m_state->text() != text)
        m_state->setText(text);
}

void ConsolePane::find() { m_find->open(); }

void ConsolePane::nextError() { m_view->goToNextError(); }

void ConsolePane::explain()
{
    if (!m_log)
        return;
    const QByteArray chosen = m_view->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n').toUtf8();
    m_explaining = background(
        this, *QThreadPool::globalInstance(),
        [log = m_log, chosen, code = m_failureCode](std::stop_token) {
            auto known = chosen.isEmpty() ? std::nullopt : explainFailure(chosen, {});
            return known ? known : explainFailure(log->tail(Explained), code);
        },
        [this](const std::optional<KnownFailure> &known) {
            if (known) {
                const QString advice = known->who.isEmpty() ? known->advice : tr("%1\nWho can mend it: %2").arg(known->advice, known->who);
                m_meaning->show({Problem::Kind::Failed, known->happened, advice, known->matchedLine});
            } else {
                m_meaning->show({Problem::Kind::Failed, tr("Storewright knows no failure that looks like this."),
                                 tr("If something failed, save the log and send it to your developer or host."), {}});
            }
            updateState();
        });
    updateState();
}

void ConsolePane::save()
{
    if (!m_log)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the log"), u"console.log"_s, tr("Log files (*.log *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    m_saving = background(
        this, *QThreadPool::globalInstance(), [log = m_log, path](std::stop_token) { return log->saveTo(path); },
        [this](const Result<> &saved) {
            if (!saved)
                m_meaning->show(saved.problem());
        });
}

void ConsolePane::copy()
{
    if (m_view->textCursor().hasSelection())
        m_view->copy();
    else
        QApplication::clipboard()->setText(m_view->toPlainText());
}
