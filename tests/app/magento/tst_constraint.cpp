#include "app/magento/constraint.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

class ConstraintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsWhatComposerAllows_data();
    void allowsWhatComposerAllows();
    void agreesWithComposersOwnLibrary();
    void refusesWhatItDoesNotUnderstand();
    void aBranchFitsNoRange();
};

void ConstraintTest::allowsWhatComposerAllows_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("yes");
    QTest::addColumn<QStringList>("no");
    const auto row = [](const char *rule, const char *yes, const char *no) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(yes).split(u' ', Qt::SkipEmptyParts)
                            << QString::fromLatin1(no).split(u' ', Qt::SkipEmptyParts);
    };
    row("~8.1.0||~8.2.0||~8.3.0", "8.1.0 8.1.30 8.2.7 8.3.1", "8.0.30 8.4.0 7.4.33");
    row("~7.1.3|~7.2.0", "7.1.3 7.2.9", "7.1.2 7.3.0");
    row("7.0.2|7.0.4|~7.0.6|~7.1.0", "7.0.2 7.0.4 7.0.30 7.1.9", "7.0.3 7.0.5 7.2.0");
    row("^2.0, !=2.2.16", "2.0.0 2.2.15 2.2.17 2.10.2", "1.10.1 2.2.16 3.0.0");
    row("^1.9||^2.0", "1.9.0 1.10.22 2.5.5", "1.8.9 3.0.0");
    row(">=103.0.6 <103.0.8", "103.0.6 103.0.7 103.0.7-p3", "103.0.5 103.0.8 103.0.8-beta1");
    row("2.4.*", "2.4.0 2.4.8 2.4.8-p5 2.4.0-beta1", "2.3.7 2.5.0");
    row("1.0 - 2.0", "1.0.0 2.0.9", "0.9.9 2.1.0");
    row("1.0.0 - 2.1.0", "1.0.0 2.1.0", "2.1.1");
    row("*", "0.1 103.0.8 2.4.8-p5", "");
    row("^0.3", "0.3.0 0.3.9", "0.4.0 1.0.0");
    row("^0.0.3", "0.0.3", "0.0.4");
    row("~1.2", "1.2.0 1.9.9", "1.1.9 2.0.0");
    row("~1", "1.0 1.9", "2.0 0.9");
    row("~2.4.7", "2.4.7 2.4.7-p6 2.4.8", "2.4.6-p11 2.5.0");
    row("2.4.8-p5", "2.4.8-p5", "2.4.8 2.4.8-p4");
    row(">= 1.0 , < 2.0", "1.0 1.9.9", "2.0 2.0-beta1");
    row(">1.0", "1.0.1", "1.0 0.9");
    row("<=1.0", "1.0 0.9", "1.0.1");
    row("!=1.0", "1.1 0.9", "1.0.0");
    row("^1.0@beta", "1.0.0 1.5", "2.0.0");
    row("@dev", "1.0 2.0", "");
    row("=1.5.5", "1.5.5 v1.5.5", "1.5.6");
    row("dev-main || ^1.0", "1.2.3", "2.0.0");
    row("dev-main as 1.0.0", "dev-main", "1.0.0 dev-other");
    row("dev-main as 1.0.0 || ^2.0", "dev-main 2.1.0", "1.0.0 3.0.0");
    row("^100.4.4-p2", "100.4.4-p2 100.4.4-p10 100.5.0", "100.4.4 100.4.4-p1 101.0.0");
}

void ConstraintTest::allowsWhatComposerAllows()
{
    QFETCH(QString, rule);
    QFETCH(QStringList, yes);
    QFETCH(QStringList, no);
    const auto constraint = Constraint::parse(rule);
    QVERIFY(constraint);
    for (const QString &version : yes)
        QVERIFY2(constraint->allows(Version(version)), qPrintable(version));
    for (const QString &version : no)
        QVERIFY2(!constraint->allows(Version(version)), qPrintable(version));
    QCOMPARE(constraint->text(), rule);
}

// Composer itself is asked, with the constraints that Magento's packages use, so that ours is not merely what we believe.
void ConstraintTest::agreesWithComposersOwnLibrary()
{
    const QStringList rules{u"~8.1.0||~8.2.0"_s, u"^2.0, !=2.2.16"_s, u">=103.0.6 <103.0.8"_s, u"2.4.*"_s, u"1.0 - 2.0"_s, u"1.0.0 - 2.1"_s,
        u"~2.4.6-p1"_s, u"^0.3"_s, u"^0.0.3"_s, u"<2.4.7"_s, u">2.4.6"_s, u"<=2.4.6"_s, u"~1.0.0-beta1"_s, u"!=2.4.6-p1"_s, u"^2.4 <2.4.8"_s,
        u"7.0.2|~7.0.6"_s, u"*"_s, u"1.x"_s, u"^103"_s, u"~100.4.2 || ^101.0"_s, u">=1"_s, u"<1.0-beta2"_s};
    const QStringList versions{u"0.3.0"_s, u"0.3.5"_s, u"0.0.3"_s, u"0.0.4"_s, u"1.0.0"_s, u"1.0.0-beta1"_s, u"1.0.0-beta2"_s, u"1.5"_s, u"2.0.0"_s,
        u"2.0.5"_s, u"2.1.0"_s, u"2.1.3"_s, u"2.2.16"_s, u"2.4.6"_s, u"2.4.6-p1"_s, u"2.4.6-p11"_s, u"2.4.7-beta1"_s, u"2.4.7"_s, u"2.4.8"_s, u"2.5.0"_s,
        u"7.0.2"_s, u"7.0.3"_s, u"7.0.9"_s, u"8.1.2"_s, u"8.2.99"_s, u"8.3.0"_s, u"100.4.3"_s, u"100.5.0"_s, u"101.2.0"_s, u"103.0.7-p3"_s,
        u"103.0.8-beta1"_s, u"103.0.8"_s, u"104.0.0"_s};
    QString code = u"foreach (glob('/usr/share/php/Composer/{autoload.php,Semver/autoload.php}', GLOB_BRACE) as $f) require_once $f;"
                   "foreach (explode(';', $argv[1]) as $r) foreach (explode(';', $argv[2]) as $v)"
                   " echo Composer\\Semver\\Semver::satisfies($v, $r) ? 1 : 0;"_s;
    QProcess php;
    php.start(u"php"_s, {u"-r"_s, code, u"--"_s, rules.join(u';'), versions.join(u';')});
    QVERIFY(php.waitForFinished(20000));
    const QByteArray said = php.readAllStandardOutput();
    QVERIFY2(said.size() == rules.size() * versions.size(), QByteArray(said + php.readAllStandardError()).constData());
    qsizetype at = 0;
    for (const QString &rule : rules) {
        for (const QString &version : versions) {
            const bool composer = said.at(at++) == '1';
            QVERIFY2(Constraint::parse(rule)->allows(Version(version)) == composer,
                     qPrintable(u"%1 and %2: Composer says %3"_s.arg(rule, version).arg(composer)));
        }
    }
}

void ConstraintTest::refusesWhatItDoesNotUnderstand()
{
    // "> as || dev-9": the name of the alias is missing, and the "||" is not it.
    for (const QString &rule : {QString(), u"   "_s, u"> as  || dev-9"_s, u"^"_s, u"~abc"_s, u"self.version"_s, u"^1.0 ||"_s, u">=$(id)"_s, QString(5000, u'1'), u"1.0 - x"_s}) {
        const auto constraint = Constraint::parse(rule);
        QVERIFY2(!constraint, qPrintable(rule.left(40)));
        QCOMPARE(constraint.problem().kind, Problem::Kind::Usage);
    }
}

void ConstraintTest::aBranchFitsNoRange()
{
    for (const QString &rule : {u"^1.0"_s, u">=0"_s, u"<9"_s, u"2.4.*"_s, u"1.0 - 2.0"_s})
        QVERIFY2(!Constraint::parse(rule)->allows(Version(u"dev-main"_s)) || rule.startsWith(u'<'), qPrintable(rule));
    QVERIFY(!Constraint::parse(u"dev-main"_s)->allows(Version(u"1.0.0"_s)));
}

QTEST_APPLESS_MAIN(ConstraintTest)
#include "tst_constraint.moc"
