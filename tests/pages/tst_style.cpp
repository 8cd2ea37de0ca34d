#include "wizard/pages/components/basics.h"
#include "wizard/pages/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

namespace {

/// How many pixels of what the widget shows have the colour.
int pixelsOf(QWidget &widget, const QColor &colour)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

} // namespace

/// What the style draws of the marks that widgets carry.
class tst_Style : public QObject
{
    Q_OBJECT

private slots:
    void labelsHaveTheTextOfTheirRole_data();
    void labelsHaveTheTextOfTheirRole();
    void aRoleThatChangesLeavesNothingBehind();
    void troubleIsOutlined_data();
    void troubleIsOutlined();
    void fieldsHaveTheHeightOfTheirPlace();
    void theChosenSegmentNeedsNoMoreRoom();
    void aSwitchOfTheThemeLeavesNoColourBehind();
    void largerTextReachesWhatIsThere();
    void toolTipsFitTheirWords();

private:
    Theme m_theme;
};

void tst_Style::labelsHaveTheTextOfTheirRole_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("weight");
    QTest::newRow("a title is large") << u"title"_s << 16.5 << int(QFont::DemiBold);
    QTest::newRow("a heading is a little larger") << u"heading"_s << 11.5 << int(QFont::DemiBold);
    QTest::newRow("strong words keep their size") << u"strong"_s << 10.0 << int(QFont::DemiBold);
    QTest::newRow("help is small") << u"help"_s << 9.0 << int(QFont::Normal);
    QTest::newRow("second lines are usual text") << u"second"_s << 10.0 << int(QFont::Normal);
}

void tst_Style::labelsHaveTheTextOfTheirRole()
{
    QFETCH(QString, role);
    const std::unique_ptr<QLabel> label(newLabel(role.toLatin1().constData()));
    label->ensurePolished();
    QTEST(label->font().pointSizeF(), "points");
    QTEST(int(label->font().weight()), "weight");
}

void tst_Style::aRoleThatChangesLeavesNothingBehind()
{
    const std::unique_ptr<QLabel> label(newLabel("strong"));
    label->ensurePolished();
    setStyleProperty(label.get(), "role", u"help"_s);
    QCOMPARE(label->font().weight(), QFont::Normal);
    QCOMPARE(label->palette().color(QPalette::WindowText), m_theme.tokens().text2);
    setStyleProperty(label.get(), "role", u"strong"_s);
    QCOMPARE(label->font().pointSizeF(), 10.0);
    QCOMPARE(label->palette().color(QPalette::WindowText), m_theme.tokens().text);
}

void tst_Style::troubleIsOutlined_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("kind");
    for (const bool dark : {false, true}) {
        const QByteArray theme = dark ? " in the dark" : " in the light";
        QTest::newRow(QByteArray("a line" + theme).constData()) << dark << 0;
        QTest::newRow(QByteArray("a number" + theme).constData()) << dark << 1;
        QTest::newRow(QByteArray("a text" + theme).constData()) << dark << 2;
        QTest::newRow(QByteArray("a choice" + theme).constData()) << dark << 3;
    }
}

void tst_Style::troubleIsOutlined()
{
    QFETCH(bool, dark);
    QFETCH(int, kind);
    m_theme.setDark(dark);
    std::unique_ptr<QWidget> field;
    switch (kind) {
    case 0: field = std::make_unique<QLineEdit>(); break;
    case 1: field = std::make_unique<QSpinBox>(); break;
    case 2: field = std::make_unique<QPlainTextEdit>(); break;
    default: field = std::make_unique<QComboBox>(); break;
    }
    field->resize(200, 60);
    const Tokens &tokens = m_theme.tokens();
    QCOMPARE(pixelsOf(*field, tokens.err), 0);
    setStyleProperty(field.get(), "trouble", u"err"_s);
    QVERIFY(pixelsOf(*field, tokens.err) > 400); // two pixels all around
    setStyleProperty(field.get(), "trouble", u"warn"_s);
    QCOMPARE(pixelsOf(*field, tokens.err), 0);
    QVERIFY(pixelsOf(*field, tokens.warnI) > 400);
    m_theme.setDark(false);
}

void tst_Style::fieldsHaveTheHeightOfTheirPlace()
{
    for (const bool cell : {false, true}) {
        QLineEdit line;
        QComboBox box;
        QSpinBox number;
        for (QWidget *field : std::initializer_list<QWidget *>{&line, &box, &number}) {
            field->setProperty("cell", cell);
            field->ensurePolished();
            QCOMPARE(field->sizeHint().height(), cell ? 30 : 32);
        }
    }
}

void tst_Style::theChosenSegmentNeedsNoMoreRoom()
{
    QToolButton segment;
    segment.setText(u"Dual-node high availability"_s);
    segment.setCheckable(true);
    segment.setProperty("segment", u"middle"_s);
    segment.ensurePolished();
    const QSize before = segment.sizeHint();
    segment.setChecked(true);
    QCOMPARE(segment.sizeHint(), before);
    QFont bold = segment.font();
    bold.setWeight(QFont::DemiBold);
    QVERIFY(QFontMetrics(bold).horizontalAdvance(segment.text()) + 28 <= before.width());
}

void tst_Style::aSwitchOfTheThemeLeavesNoColourBehind()
{
    QWidget window;
    auto *card = new QFrame(&window);
    card->setProperty("role", u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->addWidget(newLabel("help", card));
    auto *chip = new QLabel(u"x"_s, card);
    chip->setProperty("tone", u"warn"_s);
    column->addWidget(chip);
    auto *button = new QPushButton(u"x"_s, card);
    button->setProperty("kind", u"primary"_s);
    column->addWidget(button);
    auto *locked = new QLineEdit(u"x"_s, card);
    locked->setProperty("locked", true);
    locked->setEnabled(false);
    column->addWidget(locked);
    column->addWidget(new QCheckBox(u"x"_s, card));
    (new QVBoxLayout(&window))->addWidget(card);
    window.resize(300, 300);
    window.show();
    m_theme.setDark(true);
    QCoreApplication::processEvents(); // Qt tells windows of a palette by a posted event
    const Tokens &light = lightTokens();
    for (const QColor &colour : {light.window, light.page, light.raised, light.sunken, light.accent, light.text, light.text2, light.warnT, light.ctl}) {
        const auto ofBoth = darkTokens().all();
        if (std::none_of(ofBoth.cbegin(), ofBoth.cend(), [&](const auto &token) { return token.second == colour; }))
            QVERIFY2(pixelsOf(window, colour) == 0, qPrintable(colour.name()));
    }
    QVERIFY(pixelsOf(window, darkTokens().page) > 0);
    m_theme.setDark(false);
}

void tst_Style::largerTextReachesWhatIsThere()
{
    const std::unique_ptr<QLabel> title(newLabel("title"));
    QPushButton small;
    small.setProperty("scale", u"small"_s);
    title->ensurePolished();
    small.ensurePolished();
    m_theme.setTextSize(14);
    QCOMPARE(title->font().pointSizeF(), 14 * 1.65);
    QCOMPARE(small.font().pointSizeF(), 12.6);
    m_theme.setTextSize(10);
}

void tst_Style::toolTipsFitTheirWords()
{
    QWidget window;
    window.show();
    const QString words = u"Only servers in these vSwitches can connect."_s;
    QToolTip::showText({20, 20}, words, &window);
    const QWidget *tip = nullptr;
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel"))
            tip = widget;
    }
    QVERIFY(tip);
    const QFontMetrics metrics(smaller(m_theme.font()));
    QVERIFY2(tip->width() <= metrics.horizontalAdvance(words) + 24, qPrintable(QString::number(tip->width())));
    QVERIFY2(tip->height() <= metrics.height() + 20, qPrintable(QString::number(tip->height())));
    QToolTip::hideText();
}

QTEST_MAIN(tst_Style)
#include "tst_style.moc"
