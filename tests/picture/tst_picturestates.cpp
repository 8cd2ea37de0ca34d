#include "tests/picture/pictures.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::NodeState)
Q_DECLARE_METATYPE(Cloudsteps::StepState)

/// What nodes say: states of the journal, advice, weights, prices, stacks.
class TestPictureStates : public QObject
{
    Q_OBJECT

private slots:
    void statesOfStepsShow_data();
    void statesOfStepsShow();
    void severalStepsMakeOneState();
    void serversOfAnOrderDiffer();
    void vswitchesWithoutWayOutAreMarked();
    void adviceMarksItsThing();
    void trafficIsSharedByWeight();
    void fiveHundredServersAreStacks();
    void failedServersStandAlone();
    void pricesStandInNodes();
    void marksDifferWithoutColour();
};

void TestPictureStates::statesOfStepsShow_data()
{
    QTest::addColumn<StepState>("step");
    QTest::addColumn<QString>("failure");
    QTest::addColumn<NodeState>("node");
    QTest::newRow("planned") << StepState::Planned << QString() << NodeState::Planned;
    QTest::newRow("sent") << StepState::Sent << QString() << NodeState::Waiting;
    QTest::newRow("the cloud works") << StepState::Waiting << QString() << NodeState::Creating;
    QTest::newRow("ready") << StepState::Ready << QString() << NodeState::Ready;
    QTest::newRow("refused") << StepState::Failed << u"stock"_s << NodeState::Failed;
    QTest::newRow("nobody knows") << StepState::Failed << u"outcome-unknown"_s << NodeState::Unknown;
    QTest::newRow("removed") << StepState::Gone << QString() << NodeState::Removed;
}

void TestPictureStates::statesOfStepsShow()
{
    QFETCH(StepState, step);
    QFETCH(QString, failure);
    QFETCH(NodeState, node);
    const Topology topology = samplePreset(u"tutorial"_s);
    JournalSnapshot journal = sampleJournal(topology);
    for (JournalEntry &entry : journal) {
        entry.state = step;
        if (!failure.isEmpty()) {
            entry.failure = StepFailure{failure, {}, {}, {}, {}};
            entry.facts = {};
        }
    }
    // What the cloud says of a server counts more than the order's state; here it says nothing.
    for (JournalEntry &entry : journal)
        entry.facts.members.clear();
    const Picture picture = pictureOf(topology, journal);
    for (const PictureNode &shown : picture.nodes) {
        if (shown.kind != NodeKind::Internet)
            QVERIFY2(shown.state == node, qPrintable(shown.id));
    }
    QVERIFY(frameOf(picture, u"vpc"_s)->state == node);
    QVERIFY(frameOf(picture, u"vswitch/b"_s)->state == node);
}

void TestPictureStates::severalStepsMakeOneState()
{
    const Topology topology = samplePreset(u"tutorial"_s);
    JournalSnapshot journal = sampleJournal(topology);
    const QString whitelist = stepIdOf(ResourceType::DbWhitelist);
    QVERIFY(journal.contains(whitelist));
    journal.remove(whitelist);
    QVERIFY(nodeOf(pictureOf(topology, journal), u"database"_s)->state == NodeState::Waiting);
    QVERIFY(nodeOf(pictureOf(topology, journal), u"database/standby"_s)->state == NodeState::Ready);
    JournalEntry failed;
    failed.stepId = whitelist;
    failed.state = StepState::Failed;
    journal.insert(whitelist, failed);
    QVERIFY(nodeOf(pictureOf(topology, journal), u"database"_s)->state == NodeState::Failed);
    // Port forwarding comes with the servers: without it the gateway is whole all the same.
    for (const DnatEntry &entry : topology.network.dnat)
        journal.remove(stepIdOf(ResourceType::ForwardEntry, entry.key));
    QVERIFY(nodeOf(pictureOf(topology, journal), u"nat"_s)->state == NodeState::Ready);
}

void TestPictureStates::serversOfAnOrderDiffer()
{
    const Topology topology = sampleOver(1, 3);
    JournalSnapshot journal = sampleJournal(topology);
    JournalEntry &order = journal[stepIdOf(ResourceType::Instances, u"app/a"_s)];
    order.state = StepState::Waiting;
    order.facts.members[u"app-2"_s].state = u"Pending"_s;
    PictureInput input = inputOf(topology, journal);
    input.progressPercent.insert(order.stepId, 40);
    const Picture picture = layoutPicture(input, Density::Large, Texts(Language::English));
    QVERIFY(nodeOf(picture, u"server/app-1"_s)->state == NodeState::Ready);
    QVERIFY(nodeOf(picture, u"server/app-2"_s)->state == NodeState::Creating);
    QCOMPARE(nodeOf(picture, u"server/app-2"_s)->percent, 40);
    QVERIFY(nodeOf(picture, u"server/app-1"_s)->third.contains(order.facts.members.value(u"app-1"_s).address));
}

void TestPictureStates::vswitchesWithoutWayOutAreMarked()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.network.snat.removeLast();
    const Picture picture = pictureOf(topology);
    QVERIFY(!frameOf(picture, u"vswitch/a"_s)->mark);
    QVERIFY(frameOf(picture, u"vswitch/b"_s)->mark == Severity::Warning);
    QVERIFY(picture.description.contains(u"Warning at vSwitch shop-b: no SNAT."_s));
    // Without a NAT gateway none is expected.
    const Picture plain = pictureOf(samplePreset(u"starter"_s));
    for (const PictureFrame &frame : plain.frames)
        QVERIFY(!frame.mark);
    QVERIFY(linesOf(plain, LineKind::Outbound).isEmpty());
}

void TestPictureStates::adviceMarksItsThing()
{
    PictureInput input = inputOf(samplePreset(u"tutorial"_s));
    input.advice = {{u"rds.single-node"_s, Severity::Warning, u"database.edition"_s, {}, {}},
                    {u"ecs.public-ip"_s, Severity::Error, u"servers.groups.app.publicBandwidthMbps"_s, {}, {}},
                    {u"redis.no-public"_s, Severity::Note, u"cache"_s, {}, {}}};
    input.current = Kind::Cache;
    const Picture picture = layoutPicture(input, Density::Full, Texts(Language::English));
    QVERIFY(nodeOf(picture, u"database"_s)->mark == Severity::Warning);
    QVERIFY(nodeOf(picture, u"server/app-1"_s)->mark == Severity::Error);
    QVERIFY(nodeOf(picture, u"server/app-2"_s)->mark == Severity::Error);
    QVERIFY(!nodeOf(picture, u"cache"_s)->mark);
    QVERIFY(!nodeOf(picture, u"balancer"_s)->mark);
    QVERIFY(nodeOf(picture, u"cache"_s)->current);
    QVERIFY(!nodeOf(picture, u"database"_s)->current);
    QCOMPARE(nodeOf(picture, u"database"_s)->field, u"database"_s);
}

void TestPictureStates::trafficIsSharedByWeight()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.balancer->backends = {{u"app-1"_s, 100}, {u"app-2"_s, 50}};
    QStringList labels;
    for (const PictureLine &line : linesOf(pictureOf(topology), LineKind::Inbound))
        labels << line.label;
    QVERIFY(labels.contains(u"67%"_s) && labels.contains(u"33%"_s));
    // Weight 0 gets nothing and no line.
    topology.balancer->backends = {{u"app-1"_s, 100}, {u"app-2"_s, 0}};
    QCOMPARE(linesOf(pictureOf(topology), LineKind::Inbound).size(), 2);
}

void TestPictureStates::fiveHundredServersAreStacks()
{
    const Topology topology = sampleOver(2, 250);
    JournalSnapshot journal = sampleJournal(topology);
    const Picture picture = pictureOf(topology, journal, Density::Large);
    QVERIFY(picture.nodes.size() < 15);
    const PictureNode *stack = nodeOf(picture, u"stack/app/a"_s);
    QVERIFY(stack);
    QVERIFY(stack->kind == NodeKind::ServerStack);
    QCOMPARE(stack->servers.size(), 250);
    QCOMPARE(stack->name, u"shop-app-1 … 499"_s);
    QCOMPARE(stack->detail, u"250 ready"_s);
    QVERIFY(stack->trouble.isEmpty());
}

void TestPictureStates::failedServersStandAlone()
{
    const Topology topology = sampleOver(1, 250);
    JournalSnapshot journal = sampleJournal(topology);
    JournalEntry &order = journal[stepIdOf(ResourceType::Instances, u"app/a"_s)];
    order.state = StepState::Failed;
    order.failure = StepFailure{u"stock"_s, {}, {}, {}, {}};
    for (int i = 1; i <= 5; ++i)
        order.facts.members[u"app-%1"_s.arg(i)].state = u"Pending"_s;
    const Picture picture = pictureOf(topology, journal, Density::Full);
    for (const QString &alone : {u"server/app-1"_s, u"server/app-2"_s, u"server/app-3"_s}) {
        QVERIFY(nodeOf(picture, alone));
        QVERIFY(nodeOf(picture, alone)->state == NodeState::Failed);
    }
    QVERIFY(!nodeOf(picture, u"server/app-4"_s));
    const PictureNode *stack = nodeOf(picture, u"stack/app/a"_s);
    QVERIFY(stack->state == NodeState::Failed);
    QCOMPARE(stack->trouble, u"2 failed"_s);
    QCOMPARE(stack->detail, u"245 ready"_s);
}

void TestPictureStates::pricesStandInNodes()
{
    PictureInput input = inputOf(samplePreset(u"tutorial"_s));
    const auto price = [](qint64 micros, bool complete = true) { return Price{{micros, u"CNY"_s}, complete, true}; };
    input.prices = {{u"servers.groups.app"_s, price(1'200'000)}, {u"database"_s, price(0, false)}};
    const Picture picture = layoutPicture(input, Density::Full, Texts(Language::English));
    QCOMPARE(nodeOf(picture, u"server/app-2"_s)->price, u"¥0.60/h"_s); // half of the group's
    QCOMPARE(nodeOf(picture, u"database"_s)->price, QString());        // unknown is not 0
    QCOMPARE(nodeOf(picture, u"cache"_s)->price, QString());
}

void TestPictureStates::marksDifferWithoutColour()
{
    const QList<NodeState> states{NodeState::Planned, NodeState::Waiting, NodeState::Creating, NodeState::Ready,
                                  NodeState::Failed,  NodeState::Paused,  NodeState::Unknown,  NodeState::Removed};
    for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
        QList<QImage> marks;
        for (const NodeState state : states) {
            QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
            image.fill(tokens.page);
            QPainter painter(&image);
            paintState(painter, state, QRectF(0, 0, 20, 20), tokens, 50);
            painter.end();
            marks << image.convertToFormat(QImage::Format_Grayscale8);
        }
        for (qsizetype i = 0; i < marks.size(); ++i) {
            for (qsizetype j = i + 1; j < marks.size(); ++j) {
                int different = 0;
                for (int y = 0; y < 20; ++y) {
                    for (int x = 0; x < 20; ++x)
                        different += std::abs(qGray(marks[i].pixel(x, y)) - qGray(marks[j].pixel(x, y))) > 60 ? 1 : 0;
                }
                QVERIFY2(different > 8, qPrintable(u"%1 and %2: %3"_s.arg(i).arg(j).arg(different)));
            }
        }
    }
}

QTEST_MAIN(TestPictureStates)
#include "tst_picturestates.moc"
