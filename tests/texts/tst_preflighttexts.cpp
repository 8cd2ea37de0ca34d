#include "wizard/texts/preflighttexts.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// Every outcome of the pre-flight is worded, in both languages.
class TestPreflightTexts : public QObject
{
    Q_OBJECT

private slots:
    void everyOutcomeIsWorded_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("outcome");
        for (const QString &words : preflightOutcomes())
            QTest::newRow(qPrintable(words)) << words.section(u' ', 0, 0) << words.section(u' ', 1);
    }
    void everyOutcomeIsWorded()
    {
        QFETCH(QString, check);
        QFETCH(QString, outcome);
        const PreflightLine line{check, outcome, PreflightState::Failed, u"vpc"_s, {u"11"_s, u"22"_s, u"33"_s}, {}};
        const Translator english(Language::English);
        const Translator chinese(Language::Chinese);
        for (const auto &words : {preflightFinding, preflightCure}) {
            const QString en = words(line, english);
            const QString zh = words(line, chinese);
            QCOMPARE(en.isEmpty(), zh.isEmpty());
            QVERIFY2(en.isEmpty() || en != zh, qPrintable(en));
            QVERIFY2(!en.contains(u'%') && !zh.contains(u'%'), qPrintable(en + zh));
            for (const QString &arg : line.args)
                QCOMPARE(en.contains(arg), zh.contains(arg));
        }
        QVERIFY(!preflightFinding(line, english).isEmpty());
    }
    void whatFailsHasACure()
    {
        for (const QString &words : {u"key refused"_s, u"account other"_s, u"real-name missing"_s, u"permission denied"_s, u"balance refused"_s, u"quota short"_s, u"stock sold-out"_s}) {
            QVERIFY2(preflightOutcomes().contains(words), qPrintable(words));
            const PreflightLine line{words.section(u' ', 0, 0), words.section(u' ', 1), PreflightState::Failed, {}, {}, {}};
            QVERIFY2(!preflightCure(line, Translator(Language::English)).isEmpty(), qPrintable(words));
        }
    }
    void theSubjectIsNamedForPeople()
    {
        const PreflightLine line{u"permission"_s, u"denied"_s, PreflightState::Failed, u"kvstore"_s, {u"R-kvstore:CreateInstance"_s, u"Forbidden.RAM"_s}, {}};
        QVERIFY(preflightFinding(line, Translator(Language::English)).startsWith("Cache (Redis): "_L1));
        QVERIFY(preflightFinding(line, Translator(Language::Chinese)).startsWith(u"缓存（Redis）："_s));
    }
};

QTEST_APPLESS_MAIN(TestPreflightTexts)
#include "tst_preflighttexts.moc"
