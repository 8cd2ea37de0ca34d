#include "app/commandline.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void refusalsTellWhatIsPossible_data();
    void refusalsTellWhatIsPossible();
    void helpNamesEveryCommand();
    void understands();
    void windowTakesAProject();
};

void tst_CommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("an option that no command has") << QStringList{u"plan"_s, u"p"_s, u"--fast"_s} << u"option-unknown"_s << u"--fast"_s;
    QTest::newRow("an option of another command") << QStringList{u"plan"_s, u"p"_s, u"--yes"_s} << u"option-unknown"_s << u"--yes"_s;
    QTest::newRow("a single dash before a long option") << QStringList{u"plan"_s, u"p"_s, u"-json"_s} << u"option-unknown"_s << u"-json"_s;
    QTest::newRow("an option without its value") << QStringList{u"new"_s, u"p"_s, u"--preset"_s} << u"value-missing"_s << u"--preset"_s;
    QTest::newRow("an empty value") << QStringList{u"new"_s, u"p"_s, u"--region="_s} << u"value-missing"_s << u"--region="_s;
    QTest::newRow("a preset that there is not") << QStringList{u"new"_s, u"p"_s, u"--preset"_s, u"big"_s} << u"value-bad"_s << u"--preset big"_s;
    QTest::newRow("an account that is not env") << QStringList{u"new"_s, u"p"_s, u"--account"_s, u"me"_s} << u"value-bad"_s << u"--account me"_s;
    QTest::newRow("a value for a switch") << QStringList{u"apply"_s, u"p"_s, u"--yes=1"_s} << u"value-bad"_s << u"--yes=1"_s;
    QTest::newRow("a kind that there is not") << QStringList{u"apply"_s, u"p"_s, u"--only"_s, u"network,queue"_s} << u"value-bad"_s << u"--only queue"_s;
    QTest::newRow("an endpoint without a scheme") << QStringList{u"apply"_s, u"p"_s, u"--endpoint"_s, u"127.0.0.1:80"_s} << u"value-bad"_s << u"--endpoint 127.0.0.1:80"_s;
    QTest::newRow("a language without texts") << QStringList{u"plan"_s, u"p"_s, u"--lang"_s, u"fr"_s} << u"value-bad"_s << u"--lang fr"_s;
    QTest::newRow("a format that is not written") << QStringList{u"export"_s, u"p"_s, u"--format"_s, u"doc"_s, u"-o"_s, u"f"_s} << u"value-bad"_s << u"--format doc"_s;
    QTest::newRow("an export without a format") << QStringList{u"export"_s, u"p"_s, u"-o"_s, u"f"_s} << u"argument-missing"_s << u"--format"_s;
    QTest::newRow("an export without a file") << QStringList{u"export"_s, u"p"_s, u"--format"_s, u"pdf"_s} << u"argument-missing"_s << u"-o FILE"_s;
    QTest::newRow("a command without its project") << QStringList{u"apply"_s} << u"argument-missing"_s << u"PROJECT"_s;
    QTest::newRow("two projects") << QStringList{u"plan"_s, u"a"_s, u"b"_s} << u"argument-extra"_s << u"b"_s;
    QTest::newRow("a project for schema") << QStringList{u"schema"_s, u"a"_s} << u"argument-extra"_s << u"a"_s;
    QTest::newRow("a mistyped command") << QStringList{u"aply"_s, u"p"_s} << u"command-unknown"_s << u"aply"_s;
    QTest::newRow("practice and a profile") << QStringList{u"new"_s, u"p"_s, u"--practice"_s, u"--profile"_s, u"x"_s} << u"exclusive"_s
                                            << u"--practice, --profile, --account"_s;
    QTest::newRow("a preset and a file") << QStringList{u"new"_s, u"p"_s, u"--preset"_s, u"starter"_s, u"--from"_s, u"x"_s} << u"exclusive"_s
                                         << u"--preset, --from"_s;
}

void tst_CommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    QFETCH(QString, word);
    const auto line = parseCommandLine(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().code, code);
    QCOMPARE(line.error().word, word);
    for (Language language : {Language::English, Language::Chinese})
        QVERIFY(usageErrorText(line.error(), Translator(language)).contains(word));
}

void tst_CommandLine::refusalsTellWhatIsPossible_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("possible");
    QTest::newRow("commands") << QStringList{u"aply"_s, u"p"_s} << u"apply"_s;
    QTest::newRow("presets") << QStringList{u"new"_s, u"p"_s, u"--preset"_s, u"big"_s} << u"starter|tutorial|two-zone"_s;
    QTest::newRow("kinds") << QStringList{u"apply"_s, u"p"_s, u"--only"_s, u"redis"_s} << u"network|servers|database|cache|balancer"_s;
    QTest::newRow("formats") << QStringList{u"export"_s, u"p"_s, u"-o"_s, u"f"_s} << u"pdf|svg|png|json|terraform|ros|aliyun|ram-policy"_s;
    QTest::newRow("options of the command") << QStringList{u"plan"_s, u"p"_s, u"--yes"_s} << u"--json"_s;
}

void tst_CommandLine::refusalsTellWhatIsPossible()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, possible);
    const auto line = parseCommandLine(arguments);
    QVERIFY(!line);
    for (Language language : {Language::English, Language::Chinese})
        QVERIFY2(usageErrorText(line.error(), Translator(language)).contains(possible), qPrintable(line.error().hint));
}

void tst_CommandLine::helpNamesEveryCommand()
{
    for (Language language : {Language::English, Language::Chinese}) {
        const QString help = usageText(Translator(language));
        for (const char *command : {"new", "check", "plan", "apply", "status", "destroy", "export", "doctor", "schema"})
            QVERIFY2(help.contains(u"\n  cloudsteps "_s + QLatin1String(command)), command);
    }
    QVERIFY(usageText(Translator(Language::English)) != usageText(Translator(Language::Chinese)));
}

void tst_CommandLine::understands()
{
    const auto line = parseCommandLine({u"apply"_s, u"--only=network,servers"_s, u"--json"_s, u"shop.cloudsteps"_s, u"--yes"_s, u"--lang"_s, u"zh"_s, u"--endpoint"_s,
                                        u"http://127.0.0.1:8080"_s});
    QVERIFY(line);
    QCOMPARE(line->command, Command::Apply);
    QCOMPARE(line->project, u"shop.cloudsteps"_s);
    QCOMPARE(line->only, (QSet<Kind>{Kind::Network, Kind::Servers}));
    QVERIFY(line->json && line->yes);
    QVERIFY(line->language == Language::Chinese);
    QCOMPARE(line->endpoint.port(), 8080);
}

void tst_CommandLine::windowTakesAProject()
{
    const auto line = parseCommandLine({u"--"_s, u"new"_s});
    QVERIFY(line);
    QCOMPARE(line->command, Command::Window);
    QCOMPARE(line->project, u"new"_s);
}

QTEST_APPLESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
