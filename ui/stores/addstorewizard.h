#pragma once

#include "ui/stores/storedraft.h"

#include <QWizard>

class Desk;

/// Add store, in five pages: where it is, how to log in, whether it is the right server, which store, and its name.
/// Also edits a store that is kept.
class AddStoreWizard : public QWizard
{
    Q_OBJECT

public:
    enum Page { Where, LogIn, HostKeyPageId, Which, About };

    explicit AddStoreWizard(Desk &desk, QWidget *parent = nullptr);
    AddStoreWizard(Desk &desk, const Store &store, QWidget *parent = nullptr); ///< Edits this one.

    StoreDraft &draft() { return m_draft; }
    void accept() override;

Q_SIGNALS:
    void kept(const Store &store); ///< It stands in the book now.

private:
    void build();

    Desk &m_desk;
    StoreDraft m_draft;
};
