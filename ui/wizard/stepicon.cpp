#include "ui/wizard/stepicon.h"

#include "ui/parts/sign.h"

#include <QCoreApplication>

QIcon stepIcon(RunState::StepPhase phase)
{
    switch (phase) {
    case RunState::StepPhase::Waiting:
        return signIcon(Sign::Dots);
    case RunState::StepPhase::Running:
        return workingIcon();
    case RunState::StepPhase::Done:
        return signIcon(Sign::Tick);
    case RunState::StepPhase::Skipped:
        return signIcon(Sign::Dash);
    case RunState::StepPhase::Failed:
        return signIcon(Sign::Cross);
    case RunState::StepPhase::Undone:
        return signIcon(Sign::TurnBack);
    }
    return {};
}

QString stepWord(RunState::StepPhase phase)
{
    switch (phase) {
    case RunState::StepPhase::Waiting:
        return QCoreApplication::translate("Steps", "waiting");
    case RunState::StepPhase::Running:
        return QCoreApplication::translate("Steps", "under way");
    case RunState::StepPhase::Done:
        return QCoreApplication::translate("Steps", "done");
    case RunState::StepPhase::Skipped:
        return QCoreApplication::translate("Steps", "not needed");
    case RunState::StepPhase::Failed:
        return QCoreApplication::translate("Steps", "failed");
    case RunState::StepPhase::Undone:
        return QCoreApplication::translate("Steps", "taken back");
    }
    return {};
}

QIcon workingIcon()
{
    return signIcon(Sign::Onwards);
}
