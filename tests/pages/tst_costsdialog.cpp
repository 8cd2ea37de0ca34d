#include "tests/pages/pagefixture.h"
#include "tests/pages/visible.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/costsdialog.h"

#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What the window says of costs, in both languages.
class tst_CostsDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyLineIsThereWithItsTotal_data() { eachLanguage(); }
    void everyLineIsThereWithItsTotal();
    void theChartSaysItsSentence_data() { eachLanguage(); }
    void theChartSaysItsSentence();
    void theGuessOfUseIsReckonedAndKept();
    void withoutPublicBandwidthThereIsNoChart();
    void aMissingPriceIsNamed();
    void aRealAccountWithoutPricesSaysSo();

private:
    static void eachLanguage();
    static CostsDialog *opened(OpenWindow &open);
};

void tst_CostsDialog::eachLanguage()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

CostsDialog *tst_CostsDialog::opened(OpenWindow &open)
{
    open.show(Kind::Network);
    open.draft().settle();
    return open.click(u"costDetails"_s) ? open.window.findChild<CostsDialog *>() : nullptr;
}

void tst_CostsDialog::everyLineIsThereWithItsTotal()
{
    QFETCH(Language, language);
    OpenWindow open(u"tutorial"_s, language);
    CostsDialog *dialog = opened(open);
    QVERIFY(dialog);
    const auto *model = dialog->findChild<Table *>(u"costs.table"_s)->model();
    const QList<CostLine> lines = costLines(open.draft().topology(), open.draft().catalogue(), open.draft().account());
    QCOMPARE(model->rowCount(), int(lines.size()));
    QCOMPARE(model->index(0, 1).data().toString(), open.draft().texts().pricePerHour(lines.constFirst().payAsYouGo));
    const QString total = dialog->findChild<QLabel *>(u"costs.total"_s)->text();
    QVERIFY2(total.contains(open.draft().texts().pricePerHour(open.draft().total())), qPrintable(total));
    QVERIFY2(total.contains(open.draft().texts().pricePerMonth(open.draft().total())), qPrintable(total));
    QVERIFY2(cutOff(*dialog).isEmpty(), qPrintable(cutOff(*dialog).join(u'\n')));
    if (language == Language::Chinese) {
        static const QRegularExpression english(u"[a-z]{4}"_s);
        for (QString words : visibleWords(*dialog)) {
            words.remove(u"Mbit"_s).remove(QRegularExpression(u"shop-[a-z]+"_s));
            QVERIFY2(!words.contains(english), qPrintable(words));
        }
    }
}

void tst_CostsDialog::theChartSaysItsSentence()
{
    QFETCH(Language, language);
    OpenWindow open(u"tutorial"_s, language);
    CostsDialog *dialog = opened(open);
    QVERIFY(dialog);
    const auto meeting = breakEven(publicMbps(open.draft().topology()), open.draft().catalogue(), open.draft().account());
    QVERIFY(meeting);
    const QWidget *chart = dialog->findChild<QWidget *>(u"costs.chart"_s);
    QVERIFY(chart);
    const QString words = dialog->findChild<QLabel *>(u"costs.meeting"_s)->text();
    QCOMPARE(chart->accessibleDescription(), words);
    QVERIFY2(words.contains(open.draft().texts().money(meeting->widthAMonth)), qPrintable(words));
    const auto *table = dialog->findChild<Table *>(u"costs.meeting.table"_s)->model();
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->index(0, 2).data(), table->index(2, 2).data()); // bandwidth costs the same whatever goes out
}

void tst_CostsDialog::theGuessOfUseIsReckonedAndKept()
{
    OpenWindow open(u"tutorial"_s);
    CostsDialog *dialog = opened(open);
    QVERIFY(dialog);
    auto *traffic = dialog->findChild<QSpinBox *>(u"costs.usage/trafficGb"_s);
    QVERIFY(traffic);
    QCOMPARE(traffic->value(), 100);
    const auto *cost = dialog->findChild<QLabel *>(u"costs.usage/trafficGb.cost"_s);
    const qint64 gigabyte = open.draft().catalogue().trafficGbMicros;
    QCOMPARE(cost->text(), open.draft().texts().money({100 * gigabyte, u"CNY"_s}) + u" a month"_s);
    traffic->setValue(500);
    QCOMPARE(cost->text(), open.draft().texts().money({500 * gigabyte, u"CNY"_s}) + u" a month"_s);
    delete dialog;
    dialog = opened(open);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"costs.usage/trafficGb"_s)->value(), 500);
}

void tst_CostsDialog::withoutPublicBandwidthThereIsNoChart()
{
    OpenWindow open(u"starter"_s);
    CostsDialog *dialog = opened(open);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QWidget *>(u"costs.chart"_s));
}

void tst_CostsDialog::aMissingPriceIsNamed()
{
    OpenWindow open(u"tutorial"_s);
    open.draft().edit({}, [] { return u"type"_s; }, [](Topology &topology) { topology.servers->groups[0].type = u"ecs.unheard.of"_s; });
    CostsDialog *dialog = opened(open);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(u"costs.total"_s)->text().startsWith(u"Whole plan: from "_s));
    QVERIFY(dialog->findChild<QLabel *>(u"costs.words"_s)->text().startsWith(u"Price unknown: Servers shop-app, instances."_s));
}

void tst_CostsDialog::aRealAccountWithoutPricesSaysSo()
{
    OpenWindow open(u"tutorial"_s);
    Target target;
    target.region = open.draft().topology().region;
    target.practice = false;
    target.accountId = u"1234567890123456"_s;
    open.window.draft().takeOpened(open.draft().topology(), target, u"0"_s, {});
    CostsDialog *dialog = opened(open);
    QVERIFY(dialog);
    const auto *model = dialog->findChild<Table *>(u"costs.table"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        QCOMPARE(model->index(row, 1).data().toString(), u"price unknown"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"costs.total"_s)->text().startsWith(u"Whole plan: price unknown"_s));
    QVERIFY(dialog->findChild<QLabel *>(u"costs.words"_s)->text().startsWith(u"Price unknown: "_s));
    QVERIFY(!dialog->findChild<QWidget *>(u"costs.chart"_s));
}

QTEST_MAIN(tst_CostsDialog)
#include "tst_costsdialog.moc"
