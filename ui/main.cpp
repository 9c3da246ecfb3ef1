#include "app/stores/secrets.h"
#include "translations/texts.h"
#include "ui/parts/desk.h"
#include "ui/parts/firstpaint.h"
#include "ui/parts/problemview.h"
#include "ui/parts/theme.h"
#include "ui/stores/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
/// The window opens on its stores; without them there is nothing to open, only something to say.
int sayWhyNot(const Problem &problem)
{
    ProblemView view;
    view.setWindowTitle(QCoreApplication::translate("main", "Storewright"));
    view.show(problem);
    std::fprintf(stderr, "%s\n%s\n%s\n", qPrintable(problem.summary), qPrintable(problem.advice), qPrintable(problem.evidence));
    QApplication::exec();
    return 1;
}
}

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"storewright"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STOREWRIGHT_VERSION));
    QGuiApplication::setDesktopFileName(u"storewright"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/storewright.svg"_s));

    QCommandLineParser words;
    const QCommandLineOption dataDir(u"data-dir"_s, u"Keep stores, history and settings in DIR."_s, u"DIR"_s);
    const QCommandLineOption open(u"open"_s, u"Select this store."_s, u"STORE"_s);
    const QCommandLineOption upgrade(u"upgrade"_s, u"Open the upgrade of this store."_s, u"STORE"_s);
    words.addOptions({dataDir, open, upgrade});
    words.addHelpOption();
    words.addVersionOption();
    words.process(application);

    auto desk = Desk::open(words.value(dataDir));
    Texts::speak(desk ? (*desk)->book().setting(u"language"_s) : QString());
    applyTheme(desk ? themeNamed((*desk)->book().setting(u"theme"_s)) : Theme::System);
    if (!desk)
        return sayWhyNot(desk.problem());

    MainWindow window(**desk);
    FirstPaint::then(&window, [&window] { window.lookAround(); });
    // Asked to watch last, it is told first: what is measured does not wait for the looks to begin.
    FirstPaint::report(&window);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        if (words.isSet(open))
            window.openStore(words.value(open));
        if (words.isSet(upgrade))
            window.upgradeStore(words.value(upgrade));
    });
    return QApplication::exec();
}
