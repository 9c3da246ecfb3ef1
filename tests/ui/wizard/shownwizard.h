#pragma once

#include "ui/wizard/runwizard.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <memory>

/// A wizard on the screen with made-up values, and what a person sees of it.
template <typename Wizard>
class ShownWizard
{
public:
    explicit ShownWizard(const Draft &draft) : m_wizard(std::make_unique<Wizard>(draft))
    {
        m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        m_wizard->show();
        if (!QTest::qWaitForWindowExposed(m_wizard.get()))
            qFatal("the wizard did not show");
        QTest::qWait(1); // Its first page is entered as soon as it is on the screen.
    }
    Wizard *operator->() const { return m_wizard.get(); }
    Wizard &operator*() const { return *m_wizard; }

    template <typename Page>
    Page *page(int id) const { return static_cast<Page *>(m_wizard->at(id)); }
    template <typename Widget>
    Widget *part(const char *name) const
    {
        // The same name may stand on several pages: the one that is seen is meant.
        const auto all = m_wizard->template findChildren<Widget *>(QString::fromLatin1(name));
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        if (all.isEmpty())
            qFatal("no %s", name);
        return all.first();
    }
    QString headline() const { return part<QLabel>("headline")->text(); }
    QString reason() const { return part<QLabel>("reason")->text(); }
    bool canGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    void goOn() const { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }

private:
    std::unique_ptr<Wizard> m_wizard;
};
