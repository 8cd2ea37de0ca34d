#include "tests/pages/pagefixture.h"
#include "wizard/pages/components/pictureview.h"
#include "wizard/pages/components/table.h"
#include "wizard/pages/picturedialog.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The picture in the window: walked by keys, read by assistive technology, zoomed, and a way to every field.
class tst_PictureView : public QObject
{
    Q_OBJECT

private slots:
    void arrowsWalkTheNodesInReadingOrder();
    void returnAndClickGoToTheField();
    void everyNodeIsReadAloud_data();
    void everyNodeIsReadAloud();
    void keysAndWheelZoomWithinBounds();
    void whatDoesNotFitIsScrolledIntoSight();
    void onlyThePathsOfOneNodeStay();
    void nodesCarrySizeAndPriceOnTheOverview();
    void aStackListsItsServersBesideThePicture();
    void theLargePictureCanBeReadAsText();
};

namespace {

PictureView *pictureOf(OpenWindow &open)
{
    auto *view = open.find<PictureView>(u"topologyPicture"_s);
    view->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    return view;
}

} // namespace

void tst_PictureView::arrowsWalkTheNodesInReadingOrder()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    PictureView *view = pictureOf(open);
    QCOMPARE(view->walkedNode(), 0); // the focus is seen as soon as it is there
    const int last = int(view->picture().nodes.size()) - 1;
    for (int node = 1; node <= last; ++node) {
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->walkedNode(), node);
    }
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->walkedNode(), last);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->walkedNode(), 0);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->walkedNode(), last);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(!view->hasFocus());
}

void tst_PictureView::returnAndClickGoToTheField()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    PictureView *view = pictureOf(open);
    for (int node = 0; node < view->picture().nodes.size(); ++node) {
        const PictureNode target = view->picture().nodes[node];
        if (target.field.isEmpty())
            continue;
        const QString page = kindName(*kindOfPath(target.field)) + u"Page"_s;
        open.show(Kind::Network);
        view->walkTo(node);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(open.window.currentPage()->objectName(), page);
        open.show(Kind::Network);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->nodeRect(node).center());
        QTRY_COMPARE(open.window.currentPage()->objectName(), page);
    }
    QVERIFY(open.host.askedTargets.isEmpty());
}

void tst_PictureView::everyNodeIsReadAloud_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void tst_PictureView::everyNodeIsReadAloud()
{
    QFETCH(Language, language);
    OpenWindow open(u"two-zone"_s, language);
    open.show(Kind::Servers);
    PictureView *view = pictureOf(open);
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(view);
    QVERIFY(whole);
    QCOMPARE(whole->role(), QAccessible::Graphic);
    QVERIFY(!whole->text(QAccessible::Name).isEmpty());
    QCOMPARE(whole->text(QAccessible::Description), view->picture().description);
    QCOMPARE(whole->childCount(), int(view->picture().nodes.size()));
    for (int i = 0; i < whole->childCount(); ++i) {
        QAccessibleInterface *node = whole->child(i);
        QVERIFY(node && node->isValid());
        QCOMPARE(node->text(QAccessible::Name), view->picture().nodes[i].name);
        QVERIFY(node->text(QAccessible::Description).contains(view->picture().nodes[i].name) || !view->picture().nodes[i].text.isEmpty());
        QCOMPARE(node->parent(), whole);
        QCOMPARE(whole->indexOfChild(node), i);
        QVERIFY(whole->rect().intersects(node->rect()));
        view->walkTo(i);
        QVERIFY(node->state().focused);
        QCOMPARE(whole->focusChild(), node);
    }
    // A press does what Return does.
    QSignalSpy asked(view, &PictureView::fieldAsked);
    for (int i = 0; i < whole->childCount(); ++i) {
        if (!view->picture().nodes[i].field.isEmpty()) {
            whole->child(i)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QCOMPARE(asked.takeLast().constFirst().toString(), view->picture().nodes[i].field);
            break;
        }
    }
    // Nodes that are gone are no longer there to read.
    const int before = whole->childCount();
    QAccessibleInterface *last = whole->child(before - 1);
    open.draft().edit({}, [](Topology &topology) { topology.cache.reset(); });
    open.draft().settle();
    QVERIFY(whole->childCount() < before);
    QVERIFY(!last->isValid());
}

void tst_PictureView::keysAndWheelZoomWithinBounds()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    PictureView *view = pictureOf(open);
    const double fitting = view->scale();
    QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(view->scale() > fitting);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(view, Qt::Key_Plus);
    QCOMPARE(view->scale(), 2.0);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(view, Qt::Key_Minus);
    QCOMPARE(view->scale(), 0.5);
    QTest::keyClick(view, Qt::Key_0);
    QCOMPARE(view->scale(), fitting);

    // What is under the pointer stays under it.
    const QPointF at = QRectF(view->nodeRect(2)).center();
    QWheelEvent turn(at, view->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view, &turn);
    QVERIFY(view->scale() > fitting);
    QVERIFY(view->nodeRect(2).contains(at.toPoint()));
}

void tst_PictureView::whatDoesNotFitIsScrolledIntoSight()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    PictureView *view = pictureOf(open);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(view, Qt::Key_Plus);
    for (int node = 0; node < view->picture().nodes.size(); ++node) {
        view->walkTo(node);
        QVERIFY2(view->rect().contains(view->nodeRect(node)), qPrintable(view->picture().nodes[node].id));
    }
}

void tst_PictureView::onlyThePathsOfOneNodeStay()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Network);
    QVERIFY(open.click(u"picturePaths"_s));
    PictureView *view = pictureOf(open);
    for (int node = 0; node < view->picture().nodes.size(); ++node) {
        view->walkTo(node);
        int faint = 0;
        int kept = 0;
        for (const PictureLine &line : view->picture().lines)
            ++(line.faint ? faint : kept);
        QVERIFY2(kept > 0 && faint > 0, qPrintable(u"%1: %2 kept, %3 faint"_s.arg(view->picture().nodes[node].id).arg(kept).arg(faint)));
    }
    QVERIFY(open.click(u"picturePaths"_s));
    for (const PictureLine &line : view->picture().lines)
        QVERIFY(!line.faint);
}

void tst_PictureView::nodesCarrySizeAndPriceOnTheOverview()
{
    OpenWindow open(u"tutorial"_s);
    open.window.showOverview();
    QCoreApplication::processEvents();
    auto *view = open.find<PictureView>(u"overview.picture"_s);
    int priced = 0;
    for (const PictureNode &node : view->picture().nodes) {
        priced += !node.price.isEmpty();
        if (node.kind == NodeKind::Server)
            QVERIFY2(node.detail.contains(u"vCPU"_s), qPrintable(node.detail));
    }
    QVERIFY(priced >= 4);
}

void tst_PictureView::aStackListsItsServersBesideThePicture()
{
    OpenWindow open(u"two-zone"_s);
    open.draft().edit({}, [](Topology &topology) { topology.servers->groups[0].count = 500; });
    open.draft().settle();
    open.show(Kind::Servers);
    PictureDialog dialog(open.window.ui(), Kind::Servers, &open.window);
    dialog.show();
    QCoreApplication::processEvents();
    auto *view = dialog.findChild<PictureView *>();
    auto *servers = dialog.findChild<Table *>();
    QVERIFY(!servers->isVisible());
    int listed = 0;
    for (int node = 0; node < view->picture().nodes.size(); ++node) {
        if (view->picture().nodes[node].kind != NodeKind::ServerStack)
            continue;
        view->walkTo(node);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QVERIFY(servers->isVisible());
        listed += servers->model()->rowCount();
    }
    QCOMPARE(listed, 500);
}

void tst_PictureView::theLargePictureCanBeReadAsText()
{
    OpenWindow open(u"tutorial"_s, Language::Chinese);
    open.show(Kind::Network);
    QVERIFY(open.click(u"pictureEnlarge"_s));
    auto *dialog = open.window.findChild<PictureDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QVERIFY(!text->isVisible());
    dialog->findChild<QAbstractButton *>(u"largePicture.asText"_s)->click();
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), dialog->findChild<PictureView *>()->picture().description);
    QVERIFY(text->toPlainText().contains(u"shop-app-1"_s));
    // While it is open the language changes.
    open.host.setLanguage(Language::English);
    QCoreApplication::processEvents();
    QCOMPARE(dialog->windowTitle(), u"Topology"_s);
    QCOMPARE(text->toPlainText(), dialog->findChild<PictureView *>()->picture().description);
}

QTEST_MAIN(tst_PictureView)
#include "tst_pictureview.moc"
