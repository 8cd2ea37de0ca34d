#include "tests/pages/pagefixture.h"
#include "tests/pages/visible.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// What holds for every page: names for assistive technology, one language at a time, nothing cut off.
class tst_Pages : public QObject
{
    Q_OBJECT

private slots:
    void everyControlHasANameAndAnObjectName_data() { eachPage(); }
    void everyControlHasANameAndAnObjectName();
    void chinesePagesHoldNoEnglish_data() { eachPage(); }
    void chinesePagesHoldNoEnglish();
    void englishPagesHoldNoChinese_data() { eachPage(); }
    void englishPagesHoldNoChinese();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void shortcutsAreUnique_data();
    void shortcutsAreUnique();
    void colourChangesReachEveryPage();

private:
    static void eachPage();
    static void turnTo(OpenWindow &open, const QString &page);
    static QWidgetList controls(const QWidget &window);
};

namespace {

const QStringList pageNames{u"start"_s, u"network"_s, u"servers"_s, u"database"_s, u"cache"_s, u"balancer"_s, u"overview"_s};

/// Names that are the same in every language, and what the user or the cloud calls things.
const QRegularExpression allowed(
    u"\\b(VPC|RDS|ECS|NAT|SNAT|DNAT|EIP|SLB|HTTP|HTTPS|TCP|UDP|ICMP|GRE|BGP|LCU|ICP|API|CLI|ROS|Terraform|PDF|PNG|SVG|JSON|RAM|STS|SSD|ESSD|ESSDs|CPU|vCPU|IOPS|GiB|Mbit|Docker|"
    "SQL|MySQL|Redis|SQLServer|PostgreSQL|MariaDB|AlwaysOn|DDL|DML|AccessKey|Secret|English|Ubuntu|CentOS|Debian|Windows|Server|Alibaba|Cloud|Linux|Anolis|Aliyun|bit|"
    "UTC|QPS|utf8mb4|utf8|gbk|latin1|root|ssh|rsa|http|shop|pem|cloudsteps|start|Documents|Cloudsteps|tmp|home|data|app|sg|key|web|tcp|udp|all|inside|"
    "Alt|Left|ALIBABA_CLOUD_ACCESS_KEY_ID|ALIBABA_CLOUD_ACCESS_KEY_SECRET|RequestId|default|shop_app|III|aliyuncs|com|rds|mysql|redis|example|gone|SSH|WLC|HEAD|GET)\\b"_s);
const QRegularExpression identifiers(u"(cn|us|ap|eu|ecs|mysqlro|mysql|redis|shop|pg|mssql|mariadb|rm|vpc|lb|db|rds)[-.][A-Za-z0-9.\\-]+|/[\\w./-]+|ecs\\.\\w+"_s);

QString without(QString text)
{
    return text.remove(identifiers).remove(allowed);
}

} // namespace

void tst_Pages::eachPage()
{
    QTest::addColumn<QString>("presetName");
    QTest::addColumn<QString>("page");
    for (const QString &presetName : presetNames()) {
        for (const QString &page : pageNames)
            QTest::addRow("%s, %s", qPrintable(presetName), qPrintable(page)) << presetName << page;
    }
}

void tst_Pages::turnTo(OpenWindow &open, const QString &page)
{
    if (page == u"start"_s) {
        open.window.showStart();
        open.find<QAbstractButton>(u"start.target.account"_s)->click(); // with the fields of the key
    } else if (page == u"overview"_s) {
        open.window.showOverview();
    } else if (page == u"changed"_s || page == u"compared"_s) {
        RunStatus run;
        run.journal = finishedJournal(open.draft().topology(), {Kind::Network, Kind::Servers, Kind::Database, Kind::Cache, Kind::Balancer});
        open.draft().takeStatus(run);
        open.draft().takeResult({});
        if (page == u"changed"_s) {
            open.draft().edit(u"servers"_s, [](Topology &topology) {
                topology.servers->groups[0].userData = u"#!/bin/sh"_s;
                topology.servers->securityGroup.name = u"gate"_s;
            });
            open.draft().settle();
            open.window.showKind(Kind::Servers);
        } else {
            open.draft().compare();
            const QString gone = u"snatentry/b/create"_s;
            run.journal[gone].state = StepState::Gone;
            open.draft().takeEvent({{}, gone, u"failed"_s, u"snat-1"_s, StepFailure{u"vanished"_s, {}, {}, {}, {}}});
            open.draft().takeEvent({{}, u"vswitch/create"_s, u"skipped"_s, u"vsw-9"_s, StepFailure{u"unclaimed"_s, {}, {}, {}, {}}});
            open.draft().takeStatus(run);
            open.draft().takeResult({});
            open.window.showOverview();
        }
    } else {
        open.window.showKind(*kindFromName(page));
    }
    QCoreApplication::processEvents();
}

QWidgetList tst_Pages::controls(const QWidget &window)
{
    QWidgetList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
            continue;
        const bool partOfOther = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<QComboBox *>(widget->parentWidget())
                                 || qobject_cast<QLineEdit *>(widget->parentWidget()) || qobject_cast<QTableView *>(widget->parentWidget())
                                 || qobject_cast<QMenuBar *>(widget->parentWidget()) || (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer"));
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                             || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QPlainTextEdit *>(widget)
                             || qobject_cast<PictureView *>(widget);
        if (control && !partOfOther)
            found.append(widget);
    }
    return found;
}

void tst_Pages::everyControlHasANameAndAnObjectName()
{
    QFETCH(QString, presetName);
    QFETCH(QString, page);
    OpenWindow open(presetName);
    turnTo(open, page);
    const QWidgetList all = controls(open.window);
    QVERIFY(all.size() > 10);
    QStringList nameless;
    for (const QWidget *widget : all) {
        if (widget->accessibleName().isEmpty() || widget->objectName().isEmpty() || widget->objectName().startsWith(u"qt_"_s))
            nameless << describedWidget(widget) + u" \""_s + widget->accessibleName() + u'"';
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void tst_Pages::chinesePagesHoldNoEnglish()
{
    QFETCH(QString, presetName);
    QFETCH(QString, page);
    OpenWindow open(presetName, Language::Chinese);
    turnTo(open, page);
    static const QRegularExpression english(u"[A-Za-z]{3}"_s);
    QStringList wrong;
    for (const QString &text : visibleWords(open.window)) {
        if (without(text).contains(english) && !wrong.contains(text))
            wrong << text;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Pages::englishPagesHoldNoChinese()
{
    QFETCH(QString, presetName);
    QFETCH(QString, page);
    // By way of Chinese: what was cached there and not asked for again would show.
    OpenWindow open(presetName, Language::Chinese);
    turnTo(open, page);
    open.host.setLanguage(Language::English);
    QCoreApplication::processEvents();
    static const QRegularExpression chinese(u"[\\x{3000}-\\x{303F}\\x{4E00}-\\x{9FFF}\\x{FF00}-\\x{FFEF}]"_s);
    QStringList wrong;
    for (const QString &text : visibleWords(open.window)) {
        // The language's own name, and an image that is Chinese itself.
        if (text.contains(chinese) && text != u"中文"_s && !text.endsWith(u" 64 bit 中文版"_s) && !wrong.contains(text))
            wrong << text;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Pages::nothingIsCutOff_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("textSize");
    QTest::addColumn<QString>("page");
    for (const Language language : {Language::English, Language::Chinese}) {
        for (const QSize &size : {QSize(1280, 800), QSize(960, 640)}) {
            for (const QString &textSize : {u"9"_s, u"10"_s, u"14"_s}) {
                for (const QString &page : pageNames + QStringList{u"changed"_s, u"compared"_s}) {
                    QTest::addRow("%s, %dx%d, %s points, %s", language == Language::English ? "English" : "Chinese", size.width(), size.height(),
                                  qPrintable(textSize), qPrintable(page))
                        << language << size << textSize << page;
                }
            }
        }
    }
}

void tst_Pages::nothingIsCutOff()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    QFETCH(QString, textSize);
    QFETCH(QString, page);
    OpenWindow open(u"tutorial"_s, language, size, {{u"textSize"_s, textSize}});
    turnTo(open, page);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // layouts within layouts settle one after the other
    QCOMPARE(open.window.font().pointSizeF(), textSize.toDouble());
    // The page scrolls vertically only, so that what lies beyond its right edge can't be reached.
    const QWidget *column = open.window.currentPage()->parentWidget();
    QVERIFY2(column->width() <= column->parentWidget()->width(), qPrintable(u"page %1, room %2"_s.arg(column->width()).arg(column->parentWidget()->width())));
    QVERIFY2(open.window.minimumSizeHint().width() <= size.width(), qPrintable(u"the window wants to be %1 wide"_s.arg(open.window.minimumSizeHint().width())));
    const QStringList cut = cutOff(open.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void tst_Pages::shortcutsAreUnique_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void tst_Pages::shortcutsAreUnique()
{
    QFETCH(Language, language);
    OpenWindow open(u"two-zone"_s, language);
    for (const QString &page : pageNames) {
        turnTo(open, page);
        QMap<QString, QString> taken;
        const auto take = [&](const QKeySequence &keys, const QString &by) {
            if (keys.isEmpty())
                return true;
            const QString text = keys.toString();
            if (taken.contains(text)) {
                qWarning("%s: %s and %s", qPrintable(text), qPrintable(taken.value(text)), qPrintable(by));
                return false;
            }
            taken.insert(text, by);
            return true;
        };
        for (const QAction *action : open.window.findChildren<QAction *>())
            QVERIFY(take(action->shortcut(), action->objectName()));
        for (const QAction *menu : open.window.findChild<QMenuBar *>()->actions())
            QVERIFY(take(QKeySequence::mnemonic(menu->text()), menu->text()));
        for (const QAbstractButton *button : open.window.findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(&open.window))
                QVERIFY(take(button->shortcut(), button->objectName()));
        }
        for (const QLabel *label : open.window.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&open.window) && label->buddy())
                QVERIFY(take(QKeySequence::mnemonic(label->text()), label->text()));
        }
    }
}

void tst_Pages::colourChangesReachEveryPage()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QWidget *page = open.window.currentPage()->parentWidget();
    const auto corner = [&] { return page->grab().toImage().pixelColor(3, 3); };
    QCOMPARE(corner(), lightTokens().page);
    QVERIFY(open.click(u"themeButton"_s));
    QCOMPARE(corner(), darkTokens().page);
    QCOMPARE(open.host.settings.value(u"theme"_s), u"dark"_s);
    QVERIFY(open.click(u"themeButton"_s));
    QCOMPARE(corner(), lightTokens().page);
}

QTEST_MAIN(tst_Pages)
#include "tst_pages.moc"
