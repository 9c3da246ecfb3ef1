#include "app/cli/copyprogress.h"

#include "app/upgrade/steps.h"

using namespace Qt::StringLiterals;

void CopyProgressLines::operator()(const CopyProgress &now) const
{
    Terminal &terminal = *m_terminal;
    if (now.waiting != m_told->broken && !now.waiting.isEmpty())
        terminal.tell(tr("The connection broke: %1 Trying again …").arg(now.waiting));
    const bool news = now.waiting != m_told->broken;
    m_told->broken = now.waiting;
    if (!news && m_told->last.isValid() && m_told->last.elapsed() < (terminal.json() ? 1000 : 5000))
        return;
    m_told->last.start();
    terminal.event(u"progress"_s, {{u"done"_s, now.done}, {u"total"_s, now.total}, {u"file"_s, now.file}, {u"waiting"_s, now.waiting}});
    if (now.waiting.isEmpty())
        terminal.tell(tr("%1 of %2").arg(sizeText(now.done), sizeText(now.total)));
}
