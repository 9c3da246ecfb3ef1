#pragma once

#include "app/result.h"
#include "app/upgrade/rehearsal.h"

#include <QGroupBox>

class ConflictView;
class Foldout;
class QLabel;
class QProgressBar;
class QPushButton;

/// "Rehearse first": lets Composer try on the server, and shows what came of it, with the ways out where nothing fits; or begins a
/// rehearsal of the whole upgrade on a copy, which is a run of its own.
class RehearsalBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit RehearsalBox(QWidget *parent = nullptr);

    void showRehearsing();
    void showRehearsed(const Result<Rehearsal> &rehearsal);
    void showForecast(const QString &sentence); ///< Empty: the whole of it has not been rehearsed.
    void forget(); ///< Something else is planned now: what was rehearsed says nothing about it.

Q_SIGNALS:
    void asked();
    void wholeAsked(); ///< All of it, on a copy.
    void taken(const ConflictOffer &offer);

private:
    QPushButton *m_ask;
    QPushButton *m_askWhole;
    QLabel *m_forecast;
    QProgressBar *m_busy;
    QLabel *m_icon;
    QLabel *m_say;
    ConflictView *m_conflicts;
    Foldout *m_changes;
};
