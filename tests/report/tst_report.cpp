#include "tests/picture/samples.h"
#include "wizard/report/document.h"
#include "wizard/report/linebreak.h"
#include "wizard/report/pdfwriter.h"
#include "wizard/report/report.h"
#include "wizard/topology/balanceredits.h"
#include "wizard/topology/json.h"

#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

#include <functional>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::Topology)
Q_DECLARE_METATYPE(Cloudsteps::Language)
Q_DECLARE_METATYPE(Cloudsteps::ExportFormat)

namespace {

ReportInput inputOf(const Topology &topology, Language language)
{
    ReportInput input;
    input.topology = topology;
    input.target.region = topology.region;
    input.journal = sampleJournal(topology);
    input.catalogue = builtInCatalogue();
    input.now = QDateTime({2026, 11, 22}, {23, 40}, Qt::OffsetFromUTC, 8 * 3600);
    input.language = language;
    return input;
}

/// The text of a PDF as a reader finds it; pages end in form feeds.
QString textOf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList pagesOf(const QString &text)
{
    QStringList pages = text.split(u'\f');
    if (pages.last().trimmed().isEmpty())
        pages.removeLast();
    return pages;
}

/// True when `word` stands in the text by itself, not inside a longer word.
bool holds(const QString &text, const QString &word)
{
    return text.contains(QRegularExpression(u"(?<![A-Za-z0-9_.-])"_s + QRegularExpression::escape(word) + u"(?![A-Za-z0-9_-])"_s));
}

void collect(const Facts &facts, QStringList &told)
{
    told << facts.id << facts.address << facts.publicAddress << facts.connectionString << facts.snatTable << facts.forwardTable;
    for (const Facts &member : facts.members)
        collect(member, told);
}

QStringList factsToTell(const JournalSnapshot &journal)
{
    QStringList told;
    for (const JournalEntry &entry : journal)
        collect(entry.facts, told);
    told.removeAll(QString());
    told.removeDuplicates();
    return told;
}

QStringList namesOf(const Topology &topology)
{
    QStringList names{topology.name, topology.region, topology.network.vpc.name, topology.network.vpc.cidr.toString()};
    for (const VSwitch &vswitch : topology.network.vswitches)
        names << vswitch.name << vswitch.zone << vswitch.cidr.toString();
    if (topology.network.nat)
        names << topology.network.nat->name;
    if (topology.servers) {
        names << topology.servers->securityGroup.name << topology.servers->login.keyPair;
        for (const ServerRef &server : serverRefs(*topology.servers))
            names << server.name;
        for (const ServerGroup &group : topology.servers->groups)
            names << group.type << group.imageId;
    }
    if (topology.database) {
        names << topology.database->name << topology.database->databaseClass;
        for (const DatabaseSchema &schema : topology.database->databases)
            names << schema.name << schema.charset;
        for (const DatabaseAccount &account : topology.database->accounts)
            names << account.name;
        for (const ReadOnlyInstance &reader : topology.database->readOnly)
            names << reader.name << reader.databaseClass;
    }
    if (topology.cache)
        names << topology.cache->name << topology.cache->cacheClass;
    if (topology.balancer)
        names << topology.balancer->name;
    names.removeAll(QString());
    return names;
}

/// Where CLOUDSTEPS_TEST_PICTURES names a folder, for people's eyes.
void keepToLookAt(const QString &path, const QString &name)
{
    const QString folder = qEnvironmentVariable("CLOUDSTEPS_TEST_PICTURES");
    if (!folder.isEmpty())
        QFile::copy(path, folder + u'/' + name);
}

/// Names of the longest kind that the cloud accepts, a whitelist over many lines, many of everything.
Topology crowded()
{
    Topology topology = sampleOver(3, 40);
    topology.name = u"商城与会员中心"_s;
    topology.network.vswitches.first().name = u"shop-production-east-vswitch-for-application-servers-and-nothing-else-01"_s;
    for (int i = 1; i < 180; ++i)
        topology.database->whitelist << u"192.168.%1.0/24"_s.arg(i);
    topology.database->name = u"数据库（主库）-shop"_s;
    return topology;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void everyWayOfSharingOutHasAWord_data();
    void everyWayOfSharingOutHasAWord();
    void everyChoiceHasAWord_data() { everyWayOfSharingOutHasAWord_data(); }
    void everyChoiceHasAWord();
    void initTestCase();
    void everythingIsInThePdf_data();
    void everythingIsInThePdf();
    void everyPageIsCountedAndMarked_data() { everythingIsInThePdf_data(); }
    void whatWasThereIsMarked();
    void everyPageIsCountedAndMarked();
    void aRealAccountIsNoPractice();
    void chineseLabelsHoldNoEnglish();
    void timeTellsItsOffset();
    void fontsAreTheOneThatExtracts();
    void openAdviceAndFailuresAreTold();
    void whatIsNoLongerWantedIsTold();
    void nothingIsCutFromTables();
    void aPlannedProjectHasAReport();
    void idsAreNeverWrapped_data();
    void idsAreNeverWrapped();
    void exportsAreWhatTheySay();
    void unwritablePathsLeaveNothing_data();
    void unwritablePathsLeaveNothing();
    void worksOnAnotherThread();
    void missingFontNamesItsPackage();

private:
    QTemporaryDir m_folder;
};

void TestReport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QProcess process;
    process.start(u"pdftotext"_s, {u"-v"_s});
    QVERIFY2(process.waitForFinished(), "poppler-utils is needed");
}

void TestReport::everythingIsInThePdf_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Language>("language");
    const QMap<QString, Topology> topologies{{u"the starter"_s, samplePreset(u"starter"_s)}, {u"the tutorial"_s, samplePreset(u"tutorial"_s)},
                                             {u"two zones"_s, samplePreset(u"two-zone"_s)}, {u"a crowded project"_s, crowded()}};
    for (auto it = topologies.cbegin(); it != topologies.cend(); ++it) {
        QTest::newRow(qPrintable(it.key() + u" in English"_s)) << *it << Language::English;
        QTest::newRow(qPrintable(it.key() + u" in Chinese"_s)) << *it << Language::Chinese;
    }
}

void TestReport::everythingIsInThePdf()
{
    QFETCH(Topology, topology);
    QFETCH(Language, language);
    const ReportInput input = inputOf(topology, language);
    const QString path = m_folder.filePath(u"all.pdf"_s);
    const auto written = writeReport(input, ExportFormat::Pdf, path);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().code));
    keepToLookAt(path, QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-') + u".pdf"_s);
    const QString text = textOf(path);
    const QStringList facts = factsToTell(input.journal);
    QVERIFY(facts.size() > 8);
    for (const QString &fact : facts)
        QVERIFY2(holds(text, fact), qPrintable(fact));
    for (const QString &name : namesOf(topology))
        QVERIFY2(holds(text, name), qPrintable(name));
    for (const QString &entry : topology.database->whitelist) {
        if (!entry.startsWith(u"vswitch:"_s))
            QVERIFY2(holds(text, entry), qPrintable(entry));
    }
    // Kangxi radicals are what a wrong font makes of Chinese.
    QVERIFY(!text.contains(QRegularExpression(u"[\u2e80-\u2fdf]"_s)));
    const QString title = language == Language::Chinese ? u"云架构报告"_s : u"Cloud architecture report"_s;
    QVERIFY(text.contains(title));
}

void TestReport::whatWasThereIsMarked()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.network.vpc.existingId = u"vpc-one"_s;
    topology.servers->securityGroup.existingId = u"sg-one"_s;
    topology.servers->login = {LoginMethod::ExistingKeyPair, u"office-key"_s, {}, {}};
    ReportInput input = inputOf(topology, Language::Chinese);
    input.journal.clear();
    // One that another topology used is not something that was left behind.
    JournalEntry before;
    before.stepId = u"vswitch/z/create"_s;
    before.state = StepState::Ready;
    before.facts.id = u"vsw-before"_s;
    before.made = {{u"existing"_s, u"vsw-before"_s}};
    input.journal.insert(before.stepId, before);
    QStringList rows;
    for (const ReportSection &section : reportDocument(input).sections) {
        for (const ReportTable &table : section.tables) {
            for (const auto &row : table.rows) {
                QStringList texts;
                for (const ReportCell &one : row)
                    texts << one.text;
                rows << texts.join(u'|');
            }
        }
    }
    const auto isMarked = [&rows](const QString &id) {
        return std::any_of(rows.cbegin(), rows.cend(), [&](const QString &row) { return row.contains(id) && row.endsWith(u"|已有"_s); });
    };
    QVERIFY(isMarked(u"vpc-one"_s));
    QVERIFY(isMarked(u"sg-one"_s));
    QVERIFY(isMarked(u"office-key"_s));
    QVERIFY(!isMarked(topology.network.vswitches.first().name));
    QVERIFY(rows.filter(u"vsw-before"_s).isEmpty());
}

void TestReport::everyPageIsCountedAndMarked()
{
    QFETCH(Topology, topology);
    QFETCH(Language, language);
    const QString path = m_folder.filePath(u"pages.pdf"_s);
    QVERIFY(writeReport(inputOf(topology, language), ExportFormat::Pdf, path));
    const QStringList pages = pagesOf(textOf(path));
    QVERIFY(pages.size() >= 3);
    const bool chinese = language == Language::Chinese;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString counted = (chinese ? u"第 %1 页，共 %2 页"_s : u"Page %1 of %2"_s).arg(i + 1).arg(pages.size());
        QVERIFY2(pages[i].contains(counted), qPrintable(counted));
        QVERIFY2(pages[i].contains(chinese ? u"练习模式"_s : u"Practice"_s), qPrintable(counted));
        QVERIFY2(pages[i].contains(u"2026-11-22 23:40 UTC+08:00"_s), qPrintable(counted));
        QVERIFY2(i == 0 || pages[i].contains(topology.name), qPrintable(counted)); // the running header
    }
}

void TestReport::aRealAccountIsNoPractice()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        ReportInput input = inputOf(samplePreset(u"tutorial"_s), language);
        input.target.practice = false;
        input.target.accountId = u"1234567890123456"_s;
        const QString path = m_folder.filePath(u"real.pdf"_s);
        QVERIFY(writeReport(input, ExportFormat::Pdf, path));
        const QString text = textOf(path);
        QVERIFY(!text.contains(u"ractice"_s) && !text.contains(u"练习"_s));
        QVERIFY(holds(text, input.target.accountId));
        // Made-up prices never stand for real ones, and unknown is not 0.
        QVERIFY(!text.contains(u"¥0.00"_s));
    }
}

void TestReport::chineseLabelsHoldNoEnglish()
{
    static const QStringList allowed{u"Cloudsteps"_s, u"UTC"_s, u"NAT"_s, u"SNAT"_s, u"DNAT"_s, u"IP"_s, u"Redis"_s, u"MySQL"_s, u"LCU"_s, u"I"_s, u"O"_s, u"HTTP"_s, u"TCP"_s,
                                     u"H"_s, u"Mbit"_s, u"s"_s, u"vCPU"_s, u"GiB"_s};
    const ReportDocument document = reportDocument(inputOf(samplePreset(u"two-zone"_s), Language::Chinese));
    QStringList labels{document.kind, document.pictureTitle, document.keyPointsTitle, document.practice, document.pageOf, document.continued};
    labels << QString(document.footer).remove(QRegularExpression(u"[0-9].*"_s));
    for (const ReportFact &fact : document.facts)
        labels << fact.label << fact.text;
    for (const ReportFact &point : document.keyPoints)
        labels << point.label;
    for (const ReportSection &section : document.sections) {
        labels << section.title << section.notes;
        for (const ReportTable &table : section.tables) {
            // The group's own name is in the caption of its settings.
            labels << QString(table.caption).remove(u"shop-app"_s);
            for (const ReportColumn &column : table.columns)
                labels << column.head;
            for (const ReportRow &row : table.rows) {
                if (!table.hasHead())
                    labels << row.first().text;
                for (const ReportCell &cell : row) {
                    if (cell.state)
                        labels << cell.text;
                }
            }
        }
    }
    static const QRegularExpression word(u"[A-Za-z]+"_s);
    for (const QString &label : std::as_const(labels)) {
        auto words = word.globalMatch(label);
        while (words.hasNext()) {
            const QString found = words.next().captured();
            QVERIFY2(allowed.contains(found), qPrintable(found + u" in "_s + label));
        }
        QVERIFY2(!label.contains(QRegularExpression(u"%[1-9n]"_s)) || label == document.pageOf || label == document.continued, qPrintable(label));
    }
}

void TestReport::timeTellsItsOffset()
{
    ReportInput input = inputOf(samplePreset(u"starter"_s), Language::English);
    QCOMPARE(reportDocument(input).facts.first().text, u"22 Nov 2026, 23:40 UTC+08:00"_s);
    input.now = QDateTime({2026, 11, 22}, {23, 40}, Qt::OffsetFromUTC, -(3 * 3600 + 1800));
    QVERIFY(reportDocument(input).footer.endsWith(u"2026-11-22 23:40 UTC-03:30"_s));
    input.now = QDateTime({2026, 11, 22}, {23, 40}, Qt::UTC);
    input.language = Language::Chinese;
    QCOMPARE(reportDocument(input).facts.first().text, u"2026 年 11 月 22 日 23:40 UTC+00:00"_s);
}

void TestReport::fontsAreTheOneThatExtracts()
{
    const QString path = m_folder.filePath(u"fonts.pdf"_s);
    QVERIFY(writeReport(inputOf(samplePreset(u"two-zone"_s), Language::English), ExportFormat::Pdf, path));
    QProcess process;
    process.start(u"pdffonts"_s, {path});
    QVERIFY(process.waitForFinished());
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    QVERIFY(lines.size() > 2);
    for (const QByteArray &line : lines.mid(2))
        QVERIFY2(line.toLower().contains("wenquanyi") || line.toLower().contains("microhei"), line.constData());
}

void TestReport::openAdviceAndFailuresAreTold()
{
    ReportInput input = inputOf(samplePreset(u"tutorial"_s), Language::English);
    input.advice = {{u"rds.single-node"_s, Severity::Warning, u"database.edition"_s, {}, {}}, {u"redis.no-public"_s, Severity::Note, u"cache"_s, {}, {}}};
    JournalEntry &cache = input.journal[stepIdOf(ResourceType::CacheInstance)];
    cache.state = StepState::Failed;
    cache.facts = {};
    cache.failure = StepFailure{u"stock"_s, u"Zone.NotOnSale"_s, u"sold out"_s, u"4C6F1B2A-0000-4000-8000-0123456789AB"_s, u"R-kvstore:CreateInstance"_s};
    const QString path = m_folder.filePath(u"open.pdf"_s);
    QVERIFY(writeReport(input, ExportFormat::Pdf, path));
    keepToLookAt(path, u"open.pdf"_s);
    const QString text = textOf(path);
    QVERIFY(holds(text, u"Zone.NotOnSale"_s));
    QVERIFY(holds(text, u"4C6F1B2A-0000-4000-8000-0123456789AB"_s));
    QVERIFY(text.contains(u"Failed"_s));
    const Texts texts(Language::English);
    const QString squeezed = QString(text).remove(QRegularExpression(u"\\s"_s));
    for (const Advice &advice : std::as_const(input.advice)) {
        const QString first = texts.adviceTitle(advice).section(u' ', 0, 2).remove(u' ');
        QVERIFY2(squeezed.contains(first), qPrintable(first));
    }
    // Errors before warnings before notes; the cover counts them.
    QVERIFY(text.contains(u"1 failed step, 1 warning, 1 note"_s));
}

void TestReport::whatIsNoLongerWantedIsTold()
{
    ReportInput input = inputOf(samplePreset(u"tutorial"_s), Language::English);
    const QString cacheId = factsOf(input.journal, stepIdOf(ResourceType::CacheInstance))->id;
    input.topology.cache.reset();
    const ReportDocument document = reportDocument(input);
    const ReportSection open = document.sections.last();
    QCOMPARE(open.tables.size(), 1);
    QVERIFY(open.tables.first().rows.first().last().text == cacheId);
}

void TestReport::nothingIsCutFromTables()
{
    // Pages of servers: the head comes again on each, and every row stands once.
    const ReportInput input = inputOf(sampleOver(2, 100), Language::English);
    const QString path = m_folder.filePath(u"long.pdf"_s);
    QVERIFY(writeReport(input, ExportFormat::Pdf, path));
    const QStringList pages = pagesOf(textOf(path));
    int heads = 0;
    int continued = 0;
    for (const QString &page : pages) {
        heads += page.contains(QRegularExpression(u"Name\\s+ID\\s+Zone\\s+Private address\\s+State"_s)) ? 1 : 0;
        continued += page.contains(u"Servers (continued)"_s) ? 1 : 0;
    }
    QVERIFY(continued >= 4);
    QCOMPARE(heads, continued + 1);
    const QString text = pages.join(u'\n');
    for (const ReportTable &table : reportDocument(input).sections[1].tables.mid(0, 1)) {
        for (const ReportRow &row : table.rows)
            QVERIFY2(text.contains(QRegularExpression(QRegularExpression::escape(row[0].text) + u"\\s+"_s + QRegularExpression::escape(row[1].text) + u"\\s+"_s
                                                      + row[2].text + u"\\s+"_s + QRegularExpression::escape(row[3].text) + u"\\s+Ready"_s)),
                     qPrintable(row[0].text));
    }
}

void TestReport::aPlannedProjectHasAReport()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        ReportInput input = inputOf(samplePreset(u"tutorial"_s), language);
        input.journal.clear();
        const QString path = m_folder.filePath(u"planned.pdf"_s);
        QVERIFY(writeReport(input, ExportFormat::Pdf, path));
        QVERIFY(textOf(path).contains(language == Language::English ? u"Planned"_s : u"计划中"_s));
        // Not even a name: a draft nobody filled in.
        input.topology = {};
        QVERIFY(writeReport(input, ExportFormat::Pdf, path));
        QVERIFY(pagesOf(textOf(path)).size() >= 2);
    }
}

void TestReport::idsAreNeverWrapped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("words at blanks") << u"two words"_s << QStringList{u"two "_s, u"words"_s};
    QTest::newRow("an id is one") << u"vpc-bp1a9f3k7d2m5x8q"_s << QStringList{u"vpc-bp1a9f3k7d2m5x8q"_s};
    QTest::newRow("an address with its mask is one") << u"in 10.0.1.0/24"_s << QStringList{u"in "_s, u"10.0.1.0/24"_s};
    QTest::newRow("Chinese anywhere but before its punctuation") << u"服务器，缓存"_s << QStringList{u"服"_s, u"务"_s, u"器，"_s, u"缓"_s, u"存"_s};
    QTest::newRow("brackets stay with what they hold") << u"网（杭州）"_s << QStringList{u"网"_s, u"（杭"_s, u"州）"_s};
    QTest::newRow("an id among Chinese is one") << u"交换机 vsw-1-2 在"_s << QStringList{u"交"_s, u"换"_s, u"机 "_s, u"vsw-1-2 "_s, u"在"_s};
}

void TestReport::idsAreNeverWrapped()
{
    QFETCH(QString, text);
    QFETCH(QStringList, pieces);
    QCOMPARE(unbreakablePieces(text), pieces);
    QFont font(reportFontFamily());
    font.setPixelSize(10);
    const QFontMetricsF metrics(font);
    for (const qreal width : {5.0, 40.0, 200.0}) {
        // However narrow, every character is still there.
        QCOMPARE(breakLines(text, width, metrics).join(QString()).remove(u' '), QString(text).remove(u' '));
    }
}

void TestReport::exportsAreWhatTheySay()
{
    const ReportInput input = inputOf(samplePreset(u"tutorial"_s), Language::Chinese);
    const QString svg = m_folder.filePath(u"picture.svg"_s);
    QVERIFY(writeReport(input, ExportFormat::Svg, svg));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    QString texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"text"_s)
            texts += reader.readElementText();
    }
    QVERIFY(!reader.hasError());
    QVERIFY(texts.contains(u"shop-app-2"_s) && texts.contains(u"负载均衡"_s));
    QVERIFY(texts.contains(u"练习模式"_s));

    const QString png = m_folder.filePath(u"picture.png"_s);
    QVERIFY(writeReport(input, ExportFormat::Png, png));
    keepToLookAt(png, u"export.png"_s);
    const QImage image(png);
    QVERIFY(image.width() > 2000); // a thousand units, twice, and a margin
    QCOMPARE(QColor(image.pixel(2, 2)), lightTokens().page);

    const QString json = m_folder.filePath(u"topology.json"_s);
    QVERIFY(writeReport(input, ExportFormat::Json, json));
    QFile text(json);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const auto topology = topologyFromJson(text.readAll());
    QVERIFY(topology);
    QCOMPARE(*topology, input.topology);
}

void TestReport::unwritablePathsLeaveNothing_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("pdf") << ExportFormat::Pdf;
    QTest::newRow("svg") << ExportFormat::Svg;
    QTest::newRow("png") << ExportFormat::Png;
    QTest::newRow("json") << ExportFormat::Json;
}

void TestReport::unwritablePathsLeaveNothing()
{
    QFETCH(ExportFormat, format);
    const ReportInput input = inputOf(samplePreset(u"starter"_s), Language::English);
    const auto nowhere = writeReport(input, format, m_folder.filePath(u"no/such/folder/report"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, u"io"_s);
    QVERIFY(!nowhere.error().detail.isEmpty());
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"no"_s)));

    // A folder stands at the path: it stays as it was, and no half file beside it.
    const QTemporaryDir own;
    QVERIFY(QDir(own.path()).mkdir(u"taken"_s));
    const auto taken = writeReport(input, format, own.filePath(u"taken"_s));
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, u"io"_s);
    QCOMPARE(QDir(own.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"taken"_s});
}

void TestReport::worksOnAnotherThread()
{
    const ReportInput input = inputOf(samplePreset(u"tutorial"_s), Language::Chinese);
    const QString path = m_folder.filePath(u"thread.pdf"_s);
    bool done = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] { done = writeReport(input, ExportFormat::Pdf, path).has_value(); }));
    thread->start();
    QVERIFY(thread->wait(QDeadlineTimer(60'000)));
    QVERIFY(done);
    QVERIFY(textOf(path).contains(u"云架构报告"_s));
}

void TestReport::missingFontNamesItsPackage()
{
    if (qEnvironmentVariableIsSet("CLOUDSTEPS_TEST_WITHOUT_FONT")) {
        for (const auto &[format, language] : {std::pair(ExportFormat::Pdf, Language::English), std::pair(ExportFormat::Png, Language::Chinese)}) {
            const QString path = m_folder.filePath(u"font.pdf"_s);
            const auto written = writeReport(inputOf(samplePreset(u"starter"_s), language), format, path);
            QVERIFY(!written);
            QCOMPARE(written.error(), (ReportError{u"no-font"_s, u"fonts-wqy-microhei"_s}));
            QVERIFY(!QFileInfo::exists(path));
        }
        return;
    }
    // Fonts are looked up once a process, so this same test runs again in one that sees no font of this machine.
    QFile configuration(m_folder.filePath(u"fonts.conf"_s));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(QByteArray("<?xml version=\"1.0\"?><fontconfig><dir>" + m_folder.path().toUtf8() + "/none</dir><cachedir>" + m_folder.path().toUtf8()
                                   + "/cache</cachedir></fontconfig>"));
    configuration.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FONTCONFIG_FILE"_s, configuration.fileName());
    environment.insert(u"CLOUDSTEPS_TEST_WITHOUT_FONT"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"missingFontNamesItsPackage"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestReport::everyWayOfSharingOutHasAWord_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("in Chinese") << Language::Chinese;
    QTest::newRow("in English") << Language::English;
}

void TestReport::everyWayOfSharingOutHasAWord()
{
    QFETCH(Language, language);
    QTemporaryDir folder;
    Topology topology = samplePreset(u"tutorial"_s);
    topology.balancer->listeners.clear();
    const QStringList ways = schedulersOf(ListenerProtocol::Udp) << u"wlc"_s;
    for (const QString &way : ways) {
        Listener listener;
        listener.key = way;
        listener.protocol = ListenerProtocol::Udp;
        listener.port = 5000 + int(topology.balancer->listeners.size());
        listener.backendPort = listener.port;
        listener.scheduler = way;
        topology.balancer->listeners << listener;
    }
    const QString path = folder.filePath(u"report.pdf"_s);
    QVERIFY(writeReport(inputOf(topology, language), ExportFormat::Pdf, path));
    const QString text = textOf(path);
    QVERIFY(text.contains(u"UDP"_s));
    for (const QString &way : ways)
        QVERIFY2(!holds(text, way), qPrintable(way));
}

void TestReport::everyChoiceHasAWord()
{
    QFETCH(Language, language);
    QTemporaryDir folder;
    // What the API calls each value must not be what the reader sees.
    struct Variant
    {
        const char *code;
        std::function<void(Topology &)> choose;
    };
    const auto storage = [](const char *type) { return [type](Topology &t) { t.database->storage.type = QLatin1String(type); }; };
    const auto disk = [](const char *category) { return [category](Topology &t) { t.servers->groups[0].systemDisk.category = QLatin1String(category); }; };
    const auto edition = [](const char *name) { return [name](Topology &t) { t.database->edition = QLatin1String(name); }; };
    const QList<Variant> variants{
        {"cloud_essd", storage("cloud_essd")}, {"cloud_essd2", storage("cloud_essd2")}, {"cloud_essd3", storage("cloud_essd3")},
        {"general_essd", storage("general_essd")}, {"local_ssd", storage("local_ssd")}, {"cloud_ssd", storage("cloud_ssd")},
        {"cloud_efficiency", disk("cloud_efficiency")}, {"cloud_ssd", disk("cloud_ssd")}, {"cloud_essd", disk("cloud_essd")},
        {"cloud_essd_entry", disk("cloud_essd_entry")}, {"cloud_auto", disk("cloud_auto")},
        {"HighAvailability", edition("HighAvailability")}, {"AlwaysOn", edition("AlwaysOn")},
        {"BGP_PRO", [](Topology &t) { t.network.publicIps->isp = u"BGP_PRO"_s; }},
        {"PayByTraffic", [](Topology &t) { t.network.publicIps->charge = BandwidthCharge::Traffic; t.network.publicIps->sharedBandwidth.reset(); }},
        {"PayByBandwidth", [](Topology &t) { t.network.publicIps->charge = BandwidthCharge::Bandwidth; t.network.publicIps->sharedBandwidth.reset(); }},
        {"readWrite", [](Topology &t) { t.cache->accounts = {{u"reader"_s, CachePrivilege::ReadWrite}}; }},
        {"super", [](Topology &t) { t.database->accounts[0].type = AccountType::Super; }},
    };
    for (const Variant &variant : variants) {
        Topology topology = samplePreset(u"tutorial"_s);
        variant.choose(topology);
        const QString path = folder.filePath(u"report.pdf"_s);
        QVERIFY2(writeReport(inputOf(topology, language), ExportFormat::Pdf, path), variant.code);
        QVERIFY2(!holds(textOf(path), QLatin1String(variant.code)), variant.code);
    }
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
