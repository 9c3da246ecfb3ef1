#pragma once

#include "ui/console/consolelog.h"
#include "ui/parts/background.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class ConsoleView;
class FindBar;
class ProblemView;
class QAction;
class QLabel;
class QToolBar;

/// The live console of a run. Looks at its log thirty times a second and spends at most 4 ms on showing what is new, so a
/// million lines never hold up the window. Follows the end unless scrolled away.
class ConsolePane : public QWidget
{
    Q_OBJECT

public:
    explicit ConsolePane(QWidget *parent = nullptr);
    ~ConsolePane() override;

    void follow(std::shared_ptr<ConsoleLog> log); ///< Shows this log from now on; null: none.
    std::shared_ptr<ConsoleLog> log() const { return m_log; }
    void setFailureCode(const QString &code);     ///< The failed step's own verdict, for "What does this mean?".

    QString toPlainText() const;                  ///< What is shown: the tail of the log.
    bool following() const;                       ///< Stays at the end when something comes.
    bool idle() const;                            ///< All that was written is shown.

public Q_SLOTS:
    void find();
    void nextError();
    void explain(); ///< Of what is selected, or of the whole log.
    void save();
    void copy();

private:
    void buildToolBar();
    void look();
    void showFromTheTop();
    void updateState();

    std::shared_ptr<ConsoleLog> m_log;
    ConsoleLog::Place m_place;
    QString m_failureCode;
    QTimer m_timer;
    QToolBar *m_tools;
    ConsoleView *m_view;
    FindBar *m_find;
    ProblemView *m_meaning;
    QLabel *m_state;
    QAction *m_follow = nullptr;
    QAction *m_onlyErrors = nullptr;
    QAction *m_nextError = nullptr;
    QAction *m_explain = nullptr;
    QAction *m_save = nullptr;
    qint64 m_errors = -1;
    Background m_explaining;
    Background m_saving;
};
