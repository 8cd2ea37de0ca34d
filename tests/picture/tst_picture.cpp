#include "tests/picture/pictures.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::Topology)

namespace {

bool isOutside(NodeKind kind)
{
    return kind == NodeKind::Internet || kind == NodeKind::PublicIps;
}

bool isOnTheBorder(NodeKind kind)
{
    return kind == NodeKind::Nat || kind == NodeKind::Balancer;
}

/// The path as drawn; QPainterPath::intersects() would close and fill it.
bool crosses(const QPainterPath &path, const QRectF &rect)
{
    QPointF last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QRectF piece = QRectF(last, QPointF(element)).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
        if (!element.isMoveTo() && piece.intersects(rect))
            return true;
        last = element;
    }
    return false;
}

Topology intranetBalancer()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.balancer->address = BalancerAddress::Intranet;
    topology.balancer->vswitch = u"a"_s;
    return topology;
}

Topology twoVswitchesInOneZone()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.network.vswitches.append({u"c"_s, u"shop-c"_s, topology.network.vswitches.first().zone, Cidr(0x0a000300, 24)});
    topology.network.snat.append({u"c"_s, u"c"_s});
    topology.servers->groups.first().vswitches << u"c"_s;
    topology.servers->groups.first().count = 5;
    return topology;
}

Topology withoutParts()
{
    Topology topology = samplePreset(u"starter"_s);
    topology.servers.reset();
    topology.database.reset();
    topology.cache.reset();
    topology.balancer.reset();
    return topology;
}

Topology emptyDraft()
{
    Topology topology;
    topology.name = u"draft"_s;
    return topology;
}

Topology unknownVswitch()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.cache->vswitch = u"gone"_s;
    return topology;
}

Topology cacheOverTwoZones()
{
    Topology topology = samplePreset(u"two-zone"_s);
    topology.cache->secondVswitch = u"b"_s;
    return topology;
}

Topology everythingInOneZone()
{
    Topology topology = sampleOver(1, 3);
    topology.database->standbyVswitch = u"a"_s;
    return topology;
}

Topology onlyTheDatabase()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.servers.reset();
    topology.cache.reset();
    topology.balancer.reset();
    topology.network.dnat.clear();
    return topology;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void boxesStandApartAndInside_data();
    void boxesStandApartAndInside();
    void everythingWantedHasItsPlace_data() { boxesStandApartAndInside_data(); }
    void everythingWantedHasItsPlace();
    void theTextNamesEveryServer_data() { boxesStandApartAndInside_data(); }
    void theTextNamesEveryServer();
    void linesStayInThePicture_data() { boxesStandApartAndInside_data(); }
    void linesStayInThePicture();
    void chineseHoldsNoEnglishWords();
    void whatWasThereIsMarked();
    void widthsAreThoseOfTheLook();
    void pairsStandSideBySide();
    void doorsHangInTheBorder();
    void inboundLinesCutOthers();
    void paintsInEveryDensityAndTheme();
    void svgKeepsItsTextAsText();
};

void TestPicture::initTestCase()
{
    QVERIFY(!qApp->font().family().isEmpty());
}

void TestPicture::boxesStandApartAndInside_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::newRow("the starter") << samplePreset(u"starter"_s);
    QTest::newRow("the tutorial") << samplePreset(u"tutorial"_s);
    QTest::newRow("two zones with a read-only database") << samplePreset(u"two-zone"_s);
    QTest::newRow("one zone") << sampleOver(1, 2);
    QTest::newRow("one zone with the database's pair") << everythingInOneZone();
    QTest::newRow("three zones") << sampleOver(3, 2);
    QTest::newRow("four zones") << sampleOver(4, 1);
    QTest::newRow("four servers in a zone") << sampleOver(2, 4);
    QTest::newRow("500 servers in two zones") << sampleOver(2, 250);
    QTest::newRow("two vswitches in one zone") << twoVswitchesInOneZone();
    QTest::newRow("a load balancer inside the VPC") << intranetBalancer();
    QTest::newRow("the cache over two zones") << cacheOverTwoZones();
    QTest::newRow("a database alone") << onlyTheDatabase();
    QTest::newRow("a network alone") << withoutParts();
    QTest::newRow("a draft of nothing") << emptyDraft();
    QTest::newRow("a cache whose vswitch is gone") << unknownVswitch();
}

void TestPicture::boxesStandApartAndInside()
{
    QFETCH(Topology, topology);
    for (const Density density : densities) {
        const Picture picture = pictureOf(topology, sampleJournal(topology), density);
        const QRectF whole(QPointF(), picture.size);
        const QRectF vpc = picture.frames.first().rect;
        QVERIFY(whole.contains(vpc));
        for (qsizetype i = 0; i < picture.nodes.size(); ++i) {
            const PictureNode &node = picture.nodes[i];
            QVERIFY2(whole.contains(node.rect), qPrintable(node.id));
            for (qsizetype j = i + 1; j < picture.nodes.size(); ++j)
                QVERIFY2(!node.rect.intersects(picture.nodes[j].rect), qPrintable(node.id + u" and "_s + picture.nodes[j].id));
            int zones = 0;
            for (const PictureFrame &frame : picture.frames) {
                QVERIFY2(!frame.titleRect.intersects(node.rect), qPrintable(node.id + u" covers the title of "_s + frame.id));
                if (frame.role == PictureFrame::Role::Zone && frame.rect.contains(node.rect))
                    ++zones;
            }
            if (isOutside(node.kind))
                QVERIFY2(!vpc.intersects(node.rect), qPrintable(node.id));
            else if (!isOnTheBorder(node.kind))
                QCOMPARE(zones, 1);
        }
        QList<QRectF> zones;
        for (const PictureFrame &frame : picture.frames) {
            QVERIFY2(vpc.contains(frame.rect), qPrintable(frame.id));
            QVERIFY2(frame.rect.contains(frame.titleRect), qPrintable(frame.id));
            QVERIFY2(frame.markRect.isEmpty() || frame.rect.contains(frame.markRect), qPrintable(frame.id));
            if (frame.role != PictureFrame::Role::Zone)
                continue;
            for (const QRectF &other : std::as_const(zones))
                QVERIFY2(!frame.rect.intersects(other), qPrintable(frame.id));
            zones << frame.rect;
        }
    }
}

void TestPicture::everythingWantedHasItsPlace()
{
    QFETCH(Topology, topology);
    for (const Density density : densities) {
        const Picture picture = pictureOf(topology, {}, density);
        QSet<QString> ids;
        QSet<QString> servers;
        for (const PictureNode &node : picture.nodes) {
            QVERIFY2(!ids.contains(node.id), qPrintable(node.id));
            ids.insert(node.id);
            for (const QString &server : node.servers) {
                QVERIFY2(!servers.contains(server), qPrintable(server));
                servers.insert(server);
            }
            QVERIFY(!node.name.isEmpty());
            QVERIFY(!node.text.isEmpty());
        }
        for (const PictureFrame &frame : picture.frames) {
            QVERIFY(!ids.contains(frame.id));
            ids.insert(frame.id);
        }
        QVERIFY(ids.contains(u"vpc"_s));
        for (const VSwitch &vswitch : topology.network.vswitches) {
            QVERIFY(ids.contains(u"vswitch/"_s + vswitch.key));
            QVERIFY(ids.contains(u"zone/"_s + vswitch.zone));
        }
        QCOMPARE(ids.contains(u"nat"_s), topology.network.nat.has_value());
        QCOMPARE(ids.contains(u"publicips"_s), topology.network.publicIps.has_value());
        QCOMPARE(ids.contains(u"balancer"_s), topology.balancer.has_value());
        QCOMPARE(ids.contains(u"cache"_s), topology.cache.has_value());
        QCOMPARE(ids.contains(u"database"_s), topology.database.has_value());
        if (topology.database) {
            QCOMPARE(ids.contains(u"database/standby"_s), topology.database->edition != u"Basic"_s);
            for (const ReadOnlyInstance &readOnly : topology.database->readOnly)
                QVERIFY(ids.contains(u"database/"_s + readOnly.key));
        }
        QSet<QString> wanted;
        if (topology.servers) {
            for (const ServerRef &server : serverRefs(*topology.servers))
                wanted.insert(server.id);
        }
        QCOMPARE(servers, wanted);
    }
}

void TestPicture::theTextNamesEveryServer()
{
    QFETCH(Topology, topology);
    for (const Language language : languages) {
        const Picture picture = pictureOf(topology, sampleJournal(topology), Density::Compact, language);
        QVERIFY(picture.description.contains(topology.network.vpc.name));
        for (const VSwitch &vswitch : topology.network.vswitches)
            QVERIFY2(picture.description.contains(vswitch.name), qPrintable(vswitch.name));
        if (topology.servers) {
            for (const ServerRef &server : serverRefs(*topology.servers))
                QVERIFY2(picture.description.contains(server.name + (language == Language::English ? u", ready, 10.0."_s : u"，就绪，10.0."_s)), qPrintable(server.name));
        }
        if (topology.database)
            QVERIFY(picture.description.contains(topology.database->name));
        if (topology.cache)
            QVERIFY(picture.description.contains(topology.cache->name));
        if (topology.balancer)
            QVERIFY(picture.description.contains(topology.balancer->name));
        QVERIFY2(!picture.description.contains(u'%' + QString::number(1)), qPrintable(picture.description));
    }
}

void TestPicture::linesStayInThePicture()
{
    QFETCH(Topology, topology);
    for (const Density density : densities) {
        const Picture picture = pictureOf(topology, {}, density);
        const QRectF whole(QPointF(), picture.size);
        for (const PictureLine &line : picture.lines) {
            QVERIFY(!line.path.isEmpty());
            const QRectF bounds = line.path.boundingRect().adjusted(-0.1, -0.1, 0.1, 0.1); // straight ones have no area
            QVERIFY2(whole.contains(bounds), qPrintable(QDebug::toString(bounds)));
            for (const PictureFrame &frame : picture.frames)
                QVERIFY2(!crosses(line.path, frame.titleRect.adjusted(0, 1, 0, -1)), qPrintable(frame.id + QDebug::toString(bounds)));
        }
    }
}

void TestPicture::chineseHoldsNoEnglishWords()
{
    // Names and terms that the Chinese console writes in Latin letters, too.
    static const QStringList allowed{u"VPC"_s, u"NAT"_s, u"SNAT"_s, u"IP"_s, u"EIP"_s, u"SLB"_s, u"MySQL"_s, u"Redis"_s, u"HTTP"_s, u"TCP"_s,
                                     u"Mbit"_s, u"s"_s, u"GiB"_s, u"vCPU"_s, u"H"_s, u"I"_s, u"shop"_s, u"app"_s, u"a"_s, u"b"_s, u"ecs"_s, u"c"_s, u"large"_s, u"mysqlro"_s, u"n"_s, u"medium"_s, u"vpc"_s};
    const Topology topology = samplePreset(u"two-zone"_s);
    for (const Density density : densities) {
        const Picture picture = pictureOf(topology, {}, density, Language::Chinese);
        QStringList texts;
        for (const PictureNode &node : picture.nodes)
            texts << node.name << node.detail << node.third << node.trouble;
        for (const PictureFrame &frame : picture.frames)
            texts << frame.title << frame.detail;
        for (const PictureLine &line : picture.lines)
            texts << line.label;
        for (const PictureLegend &entry : picture.legend)
            texts << entry.text;
        static const QRegularExpression word(u"[A-Za-z]+"_s);
        for (const QString &text : std::as_const(texts)) {
            auto words = word.globalMatch(text);
            while (words.hasNext()) {
                const QString found = words.next().captured();
                QVERIFY2(allowed.contains(found), qPrintable(found + u" in "_s + text));
            }
        }
    }
}

void TestPicture::whatWasThereIsMarked()
{
    Topology topology = samplePreset(u"two-zone"_s);
    const auto frame = [&](const QString &id, Language language) {
        for (const PictureFrame &each : pictureOf(topology, {}, Density::Large, language).frames) {
            if (each.id == id)
                return each;
        }
        return PictureFrame();
    };
    QVERIFY(!frame(u"vpc"_s, Language::English).detail.contains(u"Existing"_s));
    topology.network.vpc.existingId = u"vpc-one"_s;
    topology.network.vswitches[0].existingId = u"vsw-one"_s;
    const QString key = u"vswitch/"_s + topology.network.vswitches[0].key;
    const QString other = u"vswitch/"_s + topology.network.vswitches[1].key;
    QVERIFY(frame(u"vpc"_s, Language::English).detail.endsWith(u"Existing"_s));
    QVERIFY(frame(u"vpc"_s, Language::English).text.endsWith(u", existing"_s));
    QVERIFY(frame(u"vpc"_s, Language::Chinese).text.endsWith(u"，已有"_s));
    QVERIFY(frame(key, Language::Chinese).title.endsWith(u"已有"_s));
    QVERIFY(!frame(other, Language::Chinese).title.contains(u"已有"_s));
}

void TestPicture::widthsAreThoseOfTheLook()
{
    const Topology tutorial = samplePreset(u"tutorial"_s);
    QCOMPARE(pictureOf(tutorial, {}, Density::Compact).size.width(), 288.0);
    QCOMPARE(pictureOf(tutorial, {}, Density::Full).size.width(), 580.0);
    QCOMPARE(pictureOf(tutorial, {}, Density::Large).size.width(), 1000.0);
    // One zone takes the same room, more zones grow it.
    QCOMPARE(pictureOf(sampleOver(1, 1), {}, Density::Compact).size.width(), 288.0);
    QVERIFY(pictureOf(sampleOver(3, 1), {}, Density::Compact).size.width() > 400);
}

void TestPicture::pairsStandSideBySide()
{
    const Picture picture = pictureOf(samplePreset(u"tutorial"_s));
    const auto top = [&](const QString &id) { return nodeOf(picture, id)->rect.top(); };
    QCOMPARE(top(u"server/app-1"_s), top(u"server/app-2"_s));
    QCOMPARE(top(u"database"_s), top(u"database/standby"_s));
    QVERIFY(top(u"server/app-1"_s) < top(u"database"_s));
    QVERIFY(top(u"database"_s) < top(u"cache"_s));
    QVERIFY(nodeOf(picture, u"server/app-1"_s)->rect.left() < nodeOf(picture, u"server/app-2"_s)->rect.left());
}

void TestPicture::doorsHangInTheBorder()
{
    const Picture open = pictureOf(samplePreset(u"tutorial"_s));
    const QRectF vpc = open.frames.first().rect;
    QCOMPARE(nodeOf(open, u"balancer"_s)->rect.center().y(), vpc.top());
    QCOMPARE(nodeOf(open, u"nat"_s)->rect.center().y(), vpc.top());
    QVERIFY(nodeOf(open, u"internet"_s)->rect.bottom() < vpc.top());

    const Picture closed = pictureOf(intranetBalancer());
    QVERIFY(closed.frames.first().rect.contains(nodeOf(closed, u"balancer"_s)->rect));
    for (const PictureLine &line : linesOf(closed, LineKind::Inbound))
        QVERIFY(line.path.boundingRect().top() > closed.frames.first().rect.top());
}

void TestPicture::inboundLinesCutOthers()
{
    const Picture picture = pictureOf(samplePreset(u"tutorial"_s));
    const qreal axis = picture.size.width() / 2;
    const QRectF door = nodeOf(picture, u"balancer"_s)->rect;
    // The outbound line of the first zone runs under the load balancer and leaves room at the axis.
    const QPainterPath trunk = [&] {
        QPainterPath strip;
        strip.addRect(axis - 2, door.bottom() + 2, 4, 30);
        return strip;
    }();
    for (const PictureLine &line : linesOf(picture, LineKind::Outbound)) {
        for (qsizetype i = 1; i < line.path.elementCount(); ++i) {
            if (line.path.elementAt(i).isMoveTo())
                continue;
            QPainterPath piece(line.path.elementAt(i - 1));
            piece.lineTo(line.path.elementAt(i));
            QVERIFY(!trunk.intersects(piece.boundingRect().adjusted(0, 0, 0.1, 0.1)));
        }
    }
}

void TestPicture::paintsInEveryDensityAndTheme()
{
    const QString folder = qEnvironmentVariable("CLOUDSTEPS_TEST_PICTURES"); // to look at them
    const QMap<QString, Topology> samples{{u"tutorial"_s, samplePreset(u"tutorial"_s)}, {u"two-zone"_s, cacheOverTwoZones()}, {u"starter"_s, samplePreset(u"starter"_s)},
                                          {u"three"_s, sampleOver(3, 2)}, {u"four"_s, sampleOver(4, 250)}, {u"frames"_s, twoVswitchesInOneZone()},
                                          {u"intranet"_s, intranetBalancer()}, {u"one"_s, everythingInOneZone()}, {u"empty"_s, emptyDraft()}};
    for (auto sample = samples.cbegin(); sample != samples.cend(); ++sample) {
        for (const Density density : densities) {
            for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
                PictureInput input = inputOf(*sample, sampleJournal(*sample));
                if (tokens.dark && sample->database) {
                    input.journal.remove(stepIdOf(ResourceType::CacheInstance));
                    input.journal[stepIdOf(ResourceType::DbInstance)].state = StepState::Failed;
                    JournalEntry &order = input.journal[stepIdOf(ResourceType::Instances, u"app/a"_s)];
                    order.state = StepState::Waiting;
                    order.facts.members.clear();
                    input.progressPercent.insert(order.stepId, 60);
                    input.advice = {{u"rds.single-node"_s, Severity::Warning, u"database.edition"_s, {}, {}}};
                    input.current = Kind::Database;
                }
                input.catalogue = builtInCatalogue();
                input.prices = {{u"servers.groups.app"_s, {{1'200'000, u"CNY"_s}, true, true}}, {u"database"_s, {{1'120'000, u"CNY"_s}, true, true}},
                                {u"cache"_s, {{220'000, u"CNY"_s}, true, true}}, {u"network.nat"_s, {{200'000, u"CNY"_s}, true, true}}};
                const Language language = tokens.dark ? Language::English : Language::Chinese;
                const Picture picture = layoutPicture(input, density, Texts(language));
                QImage image((picture.size * 2).toSize() + QSize(40, 40), QImage::Format_ARGB32_Premultiplied);
                image.fill(tokens.page);
                const QImage blank = image;
                QPainter painter(&image);
                painter.translate(20, 20);
                painter.scale(2, 2);
                QFont font;
                if (language == Language::Chinese)
                    font.setFamilies({u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s});
                paintPicture(painter, picture, tokens, font);
                painter.end();
                QVERIFY(image != blank);
                if (!folder.isEmpty())
                    QVERIFY(image.save(u"%1/%2-%3-%4.png"_s.arg(folder, sample.key()).arg(int(density)).arg(tokens.dark ? u"dark"_s : u"light"_s)));
            }
        }
    }
}

void TestPicture::svgKeepsItsTextAsText()
{
    const Topology topology = samplePreset(u"tutorial"_s);
    const Picture picture = pictureOf(topology, sampleJournal(topology), Density::Large);
    QXmlStreamReader reader(pictureToSvg(picture, lightTokens(), QFont()));
    QStringList texts;
    QString description;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == "text"_L1)
            texts << reader.readElementText().trimmed();
        else if (reader.name() == "desc"_L1)
            description = reader.readElementText();
        QVERIFY2(reader.name() != "image"_L1, "everything is a vector");
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const PictureNode &node : picture.nodes)
        QVERIFY2(texts.contains(node.name), qPrintable(node.name));
    QVERIFY(description.contains(u"shop-app-2"_s));
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
