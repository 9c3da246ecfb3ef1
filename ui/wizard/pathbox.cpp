#include "ui/wizard/pathbox.h"

#include "ui/wizard/foldout.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PathBox::PathBox(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel), m_note(new QLabel), m_copy(new QPushButton(tr("&Copy for my host"))), m_mail(new QPushButton(tr("Write e-&mail…"))),
      m_steps(new Foldout(tr("The way there, step by step"), u"pathSteps"_s))
{
    m_sentence->setObjectName(u"pathSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(u"pathNote"_s);
    m_copy->setObjectName(u"copyForHost"_s);
    m_mail->setObjectName(u"mailHost"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_mail);
    row->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence);
    layout->addLayout(row);
    layout->addWidget(m_steps);
    for (QPushButton *button : {m_copy, m_mail})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &PathBox::copy);
    connect(m_mail, &QPushButton::clicked, this, &PathBox::writeMail);
    hide();
}

void PathBox::showPath(const UpgradePath &path, const Store &store)
{
    m_path = path;
    m_name = store.name;
    m_address = store.baseUrl.isEmpty() ? store.address.host : store.baseUrl;
    m_note->clear();
    setVisible(!path.hops.isEmpty() && !path.isPlain());
    if (isHidden())
        return;
    const int hops = static_cast<int>(path.hops.size());
    m_sentence->setText(hops > 1 ? tr("This takes %n upgrade(s), one after the other: %1", nullptr, hops).arg(path.sentence())
                                 : tr("Before you can upgrade to %1, something has to be done on the server.").arg(path.target.text()));
    m_copy->setVisible(path.needsHost());
    m_mail->setVisible(path.needsHost());
    QString text;
    for (const Hop &hop : path.hops) {
        text += (text.isEmpty() ? QString() : u"\n"_s) + tr("%1 → %2", "two versions").arg(hop.from.text(), hop.to.text()) + u'\n';
        for (const PathTask &task : hop.tasks)
            text += u"  • "_s + tr("%1: %2", "who does it: what").arg(whoWord(task.who), task.text) + u'\n';
    }
    m_steps->setText(text);
}

void PathBox::copy()
{
    QGuiApplication::clipboard()->setText(hostLetter(m_path, m_name, m_address));
    m_note->setText(tr("Copied. Paste it into a message to your host."));
}

void PathBox::writeMail()
{
    QUrl mail;
    mail.setScheme(u"mailto"_s);
    QUrlQuery query;
    // A mail program takes a plus sign as it is.
    query.addQueryItem(u"subject"_s, QString::fromLatin1(QUrl::toPercentEncoding(tr("Magento upgrade of %1").arg(m_name))));
    query.addQueryItem(u"body"_s, QString::fromLatin1(QUrl::toPercentEncoding(hostLetter(m_path, m_name, m_address).replace(u'\n', u"\r\n"_s))));
    mail.setQuery(query);
    if (!QDesktopServices::openUrl(mail))
        m_note->setText(tr("No mail program opened. Copy the text instead."));
}
