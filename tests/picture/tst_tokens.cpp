#include "wizard/picture/tokens.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Cloudsteps;

namespace {

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

const QStringList grounds{QStringLiteral("page"), QStringLiteral("window"), QStringLiteral("sunken"), QStringLiteral("zone"), QStringLiteral("raised")};
const QStringList tints{QStringLiteral("accT"), QStringLiteral("okT"), QStringLiteral("warnT"), QStringLiteral("errT"), QStringLiteral("infoT"), QStringLiteral("pracT")};

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void everyTokenIsNamedOnceAndOpaque();
    void contrastSuffices_data();
    void contrastSuffices();
};

void TestTokens::everyTokenIsNamedOnceAndOpaque()
{
    for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
        QSet<QString> names;
        for (const auto &[name, color] : tokens.all()) {
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QVERIFY2(color.isValid() && color.alpha() == 255, qPrintable(name));
        }
        // Every member of the struct is listed: all of it but the flag is colours.
        QCOMPARE(qsizetype((sizeof(Tokens) - offsetof(Tokens, window)) / sizeof(QColor)), names.size());
    }
    QVERIFY(!lightTokens().dark);
    QVERIFY(darkTokens().dark);
}

void TestTokens::contrastSuffices_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    QTest::addColumn<double>("least");

    const auto row = [](const QString &front, const QString &back, double least) {
        QTest::newRow(qPrintable(front + QStringLiteral(" on ") + back)) << front << back << least;
    };
    const double text = 4.5;
    for (const QString &front : {QStringLiteral("text"), QStringLiteral("text2"), QStringLiteral("text3"), QStringLiteral("link")}) {
        for (const QString &back : grounds)
            row(front, back, text);
    }
    for (const QString &front : {QStringLiteral("text"), QStringLiteral("text2"), QStringLiteral("link")}) {
        for (const QString &back : tints)
            row(front, back, text);
    }
    for (const QString &word : {QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("err"), QStringLiteral("info"), QStringLiteral("prac")}) {
        row(word, QStringLiteral("page"), text);
        row(word, word + u'T', text);
    }
    // State words stand in nodes, failed ones on their tint.
    row(QStringLiteral("ok"), QStringLiteral("raised"), text);
    row(QStringLiteral("err"), QStringLiteral("raised"), text);
    for (const QString &kind : {QStringLiteral("server"), QStringLiteral("db"), QStringLiteral("cache"), QStringLiteral("edge")})
        row(kind, kind + u'T', text);
    for (const QString &fill : {QStringLiteral("accent"), QStringLiteral("acch"), QStringLiteral("accp")})
        row(QStringLiteral("onacc"), fill, text);

    const double mark = 3.0;
    for (const QString &back : {QStringLiteral("page"), QStringLiteral("window"), QStringLiteral("raised")})
        row(QStringLiteral("ctl"), back, mark);
    for (const QString &front : {QStringLiteral("link"), QStringLiteral("out"), QStringLiteral("data"), QStringLiteral("db"),
                                 QStringLiteral("ok"), QStringLiteral("warnI"), QStringLiteral("err")}) {
        for (const QString &back : {QStringLiteral("page"), QStringLiteral("zone")})
            row(front + QStringLiteral(" as line or mark"), back, mark);
    }
}

void TestTokens::contrastSuffices()
{
    QFETCH(QString, front);
    QFETCH(QString, back);
    QFETCH(double, least);
    front = front.section(u' ', 0, 0);
    for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
        QMap<QString, QColor> colors;
        for (const auto &[name, color] : tokens.all())
            colors.insert(name, color);
        QVERIFY(colors.contains(front) && colors.contains(back));
        const double ratio = contrast(colors.value(front), colors.value(back));
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 in the %2 theme").arg(ratio).arg(tokens.dark ? QStringLiteral("dark") : QStringLiteral("light"))));
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
