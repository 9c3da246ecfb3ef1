// The reference of the first window: the least a Qt Widgets program can do to show one.
#include "ui/parts/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    FirstPaint::report(&window);
    window.show();
    return QApplication::exec();
}
