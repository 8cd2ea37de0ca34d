#include "tests/picture/samples.h"
#include "tests/report/exportsamples.h"
#include "wizard/report/exports/terraform.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Cloudsteps;
using namespace CloudstepsTest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cloudsteps::Topology)

namespace {

/// A block as it stands in the file.
struct ReadBlock
{
    QString head;
    QMap<QString, QString> attributes;
    QList<ReadBlock> blocks;
};

/// Reads what toHcl() writes: one attribute a line, blocks closed by a line of their own. What does not fit is an error.
bool readBlocks(const QStringList &lines, qsizetype &at, QList<ReadBlock> &blocks, ReadBlock *owner)
{
    static const QRegularExpression head(uR"(^([a-z_]+(?: "[A-Za-z][A-Za-z0-9_]*")*) \{$)"_s);
    static const QRegularExpression attribute(uR"(^([a-z_]+) += (.+)$)"_s);
    for (; at < lines.size(); ++at) {
        const QString line = lines[at].trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line == u"}")
            return owner != nullptr;
        if (const auto match = head.match(line); match.hasMatch()) {
            ReadBlock block{match.captured(1), {}, {}};
            ++at;
            if (!readBlocks(lines, at, block.blocks, &block))
                return false;
            blocks << block;
        } else if (const auto found = attribute.match(line); found.hasMatch() && owner) {
            if (owner->attributes.contains(found.captured(1)))
                return false;
            owner->attributes.insert(found.captured(1), found.captured(2));
        } else {
            qWarning() << "not read:" << line;
            return false;
        }
    }
    return owner == nullptr;
}

QList<ReadBlock> blocksOf(const QByteArray &file)
{
    QList<ReadBlock> blocks;
    qsizetype at = 0;
    return readBlocks(QString::fromUtf8(file).split(u'\n'), at, blocks, nullptr) ? blocks : QList<ReadBlock>();
}

/// The text of one quoted expression, or nothing when it is none: every quote and template inside must be escaped.
std::optional<QString> textOf(const QString &expression)
{
    static const QRegularExpression form(uR"~(^"((?:[^"\\$%]|\\(?:["\\nrt]|u[0-9a-f]{4})|\$\$\{|%%\{|\$(?!\{)|%(?!\{))*)"$)~"_s);
    const auto match = form.match(expression);
    if (!match.hasMatch())
        return std::nullopt;
    QString text = match.captured(1);
    return text.replace(u"$${"_s, u"${"_s).replace(u"%%{"_s, u"%{"_s).replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

QString formOf(const QJsonValue &type)
{
    return type.isString() ? type.toString() : type.toArray().at(0).toString();
}

/// A literal must be of the attribute's type; what a reference or a function gives is the provider's business.
bool fits(const QString &expression, const QString &type)
{
    static const QRegularExpression number(u"^-?[0-9]+$"_s);
    if (expression.startsWith(u'"'))
        return type == u"string" && textOf(expression);
    if (expression.startsWith(u'['))
        return (type == u"list" || type == u"set") && expression.endsWith(u']');
    if (expression.startsWith(u'{'))
        return type == u"map" && expression.endsWith(u'}');
    if (number.match(expression).hasMatch())
        return type == u"number";
    if (expression == u"true" || expression == u"false")
        return type == u"bool";
    static const QRegularExpression other(u"^(alicloud_[a-z_]+\\.[A-Za-z0-9_]+\\.[a-z_]+|var\\.[A-Za-z0-9_]+|join\\(.*\\)|file\\(pathexpand\\(.*\\)\\)|base64encode\\(.*\\))$"_s);
    return other.match(expression).hasMatch();
}

QStringList violations(const ReadBlock &block, const QJsonObject &schema, const QString &where)
{
    QStringList found;
    const QJsonObject attributes = schema[u"attributes"].toObject();
    const QJsonObject inner = schema[u"blocks"].toObject();
    for (auto it = block.attributes.cbegin(); it != block.attributes.cend(); ++it) {
        if (it.key() == u"depends_on")
            continue;
        const QJsonObject attribute = attributes[it.key()].toObject();
        if (attribute.isEmpty() || attribute[u"mode"] == u"computed"_s)
            found << where + u' ' + it.key() + u" is not an argument"_s;
        else if (attribute[u"deprecated"].toBool())
            found << where + u' ' + it.key() + u" is deprecated"_s;
        else if (!fits(it.value(), formOf(attribute[u"type"])))
            found << where + u' ' + it.key() + u" can't be "_s + it.value();
    }
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (it.value()[u"mode"] == u"required"_s && !block.attributes.contains(it.key()))
            found << where + u" lacks "_s + it.key();
    }
    for (const ReadBlock &one : block.blocks) {
        const QJsonObject known = inner[one.head].toObject();
        if (known.isEmpty())
            found << where + u" knows no block "_s + one.head;
        found += violations(one, known, where + u' ' + one.head);
    }
    return found;
}

} // namespace

/// The Terraform file, against the provider's own description of its resources.
class tst_Terraform : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theProviderKnowsEverythingThatIsSaid_data();
    void theProviderKnowsEverythingThatIsSaid();
    void namesAreUniqueAndReferencesLead_data() { theProviderKnowsEverythingThatIsSaid_data(); }
    void namesAreUniqueAndReferencesLead();
    void hostileNamesStayNames();
    void passwordsAreSensitiveVariablesWithoutValue();
    void whatWasThereIsTakenByItsId();
    void whatWasMadeIsImported_data();
    void whatWasMadeIsImported();
    void practiceImportsNothing();
    void bothLanguagesDifferInCommentsAlone();
    void backupWindowsAreInUtc();
    void whatThePlanLeavesOutIsNotWritten();

private:
    QJsonObject m_schema;
};

void tst_Terraform::initTestCase()
{
    QFile file(QStringLiteral(CLOUDSTEPS_TEST_DATA "/terraform-schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_schema = QJsonDocument::fromJson(file.readAll()).object()[u"resources"].toObject();
    QVERIFY(m_schema.size() > 20);
}

void tst_Terraform::theProviderKnowsEverythingThatIsSaid_data()
{
    QTest::addColumn<Topology>("topology");
    for (const auto &[name, topology] : exportSamples())
        QTest::newRow(qPrintable(name)) << topology;
}

void tst_Terraform::theProviderKnowsEverythingThatIsSaid()
{
    QFETCH(Topology, topology);
    const QList<ReadBlock> blocks = blocksOf(toTerraform(exportInput(topology)));
    QVERIFY(blocks.size() >= 3);
    for (const ReadBlock &block : blocks) {
        if (!block.head.startsWith(u"resource "))
            continue;
        const QString type = block.head.section(u'"', 1, 1);
        QVERIFY2(m_schema.contains(type), qPrintable(type));
        const QStringList found = violations(block, m_schema[type].toObject(), block.head);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
}

void tst_Terraform::namesAreUniqueAndReferencesLead()
{
    QFETCH(Topology, topology);
    const QByteArray file = toTerraform(exportInput(topology));
    QSet<QString> known;
    for (const ReadBlock &block : blocksOf(file)) {
        const QStringList words = block.head.split(u'"');
        const QString address = words[0] == u"resource " ? words[1] + u'.' + words[3] : words[0] == u"variable " ? u"var."_s + words[1] : block.head;
        QVERIFY2(!known.contains(address), qPrintable(address));
        known.insert(address);
    }
    static const QRegularExpression reference(u"\\b(alicloud_[a-z_]+\\.[A-Za-z0-9_]+|var\\.[A-Za-z0-9_]+)"_s);
    static const QRegularExpression texts(uR"("(?:[^"\\]|\\.)*")"_s);
    for (const QString &line : QString::fromUtf8(file).split(u'\n')) {
        if (line.startsWith(u'#'))
            continue;
        auto it = reference.globalMatch(QString(line).remove(texts));
        while (it.hasNext()) {
            const QString name = it.next().captured(1);
            QVERIFY2(known.contains(name), qPrintable(line));
        }
    }
}

void tst_Terraform::hostileNamesStayNames()
{
    for (const QString &text : hostileTexts()) {
        Topology topology = samplePreset(u"starter"_s);
        topology.network.vpc.name = text;
        bool seen = false;
        for (const ReadBlock &block : blocksOf(toTerraform(exportInput(topology)))) {
            if (block.head == u"resource \"alicloud_vpc\" \"main\"") {
                QCOMPARE(textOf(block.attributes.value(u"vpc_name"_s)).value_or(QString()), text);
                seen = true;
            }
        }
        QVERIFY2(seen, qPrintable(text));
    }
}

void tst_Terraform::passwordsAreSensitiveVariablesWithoutValue()
{
    const Topology topology = exportSamples().at(presetNames().size() + 1).second;
    int secrets = 0;
    for (const ReadBlock &block : blocksOf(toTerraform(exportInput(topology)))) {
        if (block.head.startsWith(u"variable ") && block.head.contains(u"password")) {
            ++secrets;
            QCOMPARE(block.attributes.value(u"sensitive"_s), u"true"_s);
            QVERIFY(!block.attributes.contains(u"default"_s));
        }
        for (const QString &name : {u"password"_s, u"account_password"_s}) {
            if (block.attributes.contains(name))
                QVERIFY2(block.attributes.value(name).startsWith(u"var."), qPrintable(block.head));
        }
    }
    QCOMPARE(secrets, 1 + int(topology.database->accounts.size()) + 1 + int(topology.cache->accounts.size()));
}

void tst_Terraform::whatWasThereIsTakenByItsId()
{
    const Topology topology = exportSamples().at(presetNames().size() + 3).second;
    const QString file = QString::fromUtf8(toTerraform(exportInput(topology)));
    QMap<QString, QString> defaults;
    for (const ReadBlock &block : blocksOf(file.toUtf8())) {
        if (block.head.startsWith(u"variable "))
            defaults.insert(block.head.section(u'"', 1, 1), block.attributes.value(u"default"_s));
    }
    QCOMPARE(defaults.value(u"existing_vpc"_s), u"\"vpc-bp1existing\""_s);
    QCOMPARE(defaults.value(u"existing_vswitch_a"_s), u"\"vsw-bp1existing\""_s);
    QCOMPARE(defaults.value(u"existing_security_group"_s), u"\"sg-bp1existing\""_s);
    QCOMPARE(defaults.value(u"existing_key_pair"_s), u"\"office-key\""_s);
    for (const QString &type : {u"alicloud_vpc"_s, u"alicloud_security_group"_s, u"alicloud_ecs_key_pair"_s})
        QVERIFY2(!file.contains(u"resource \"%1\" "_s.arg(type)), qPrintable(type));
    QCOMPARE(file.count(u"resource \"alicloud_vswitch\" "_s), topology.network.vswitches.size() - 1);
}

void tst_Terraform::whatWasMadeIsImported_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("id"); // facts in <>
    QTest::newRow("a VPC by its id") << u"alicloud_vpc.main"_s << u"<vpc>"_s;
    QTest::newRow("a vSwitch by its id") << u"alicloud_vswitch.a"_s << u"<vswitch/a>"_s;
    QTest::newRow("a public IP in a package by both") << u"alicloud_common_bandwidth_package_attachment.ip_1"_s << u"<bandwidthpackage>:<eip/1>"_s;
    QTest::newRow("a public IP on the gateway by both") << u"alicloud_eip_association.ip_1"_s << u"<eip/1>:<natgateway>"_s;
    QTest::newRow("a database by instance and name") << u"alicloud_db_database.shop"_s << u"<dbinstance>:shop"_s;
    QTest::newRow("an account by instance and name") << u"alicloud_rds_account.shop_app"_s << u"<dbinstance>:shop_app"_s;
    QTest::newRow("a privilege by all three") << u"alicloud_db_account_privilege.shop_app_ReadWrite"_s << u"<dbinstance>:shop_app:ReadWrite"_s;
    QTest::newRow("a key pair by its name") << u"alicloud_ecs_key_pair.main"_s << u"<keypair>"_s;
    QTest::newRow("a listener by balancer, protocol and port") << u"alicloud_slb_listener.http"_s << u"<loadbalancer>:http:80"_s;
    QTest::newRow("backends by their balancer") << u"alicloud_slb_backend_server.main"_s << u"<loadbalancer>"_s;
    QTest::newRow("a server by its id") << u"alicloud_instance.app_1"_s << u"<app-1>"_s;
}

void tst_Terraform::whatWasMadeIsImported()
{
    QFETCH(QString, address);
    QFETCH(QString, id);
    ReportInput input = exportInput(samplePreset(u"tutorial"_s));
    input.journal = sampleJournal(input.topology);
    static const QRegularExpression fact(u"<([^>]+)>"_s);
    for (auto match = fact.match(id); match.hasMatch(); match = fact.match(id)) {
        const QString name = match.captured(1);
        const Facts *server = serverFacts(input.journal, input.topology, name);
        const QString known = server ? server->id : input.journal.value(name + u"/create"_s).facts.id;
        QVERIFY2(!known.isEmpty(), qPrintable(name));
        id.replace(match.captured(0), known);
    }
    QStringList ids;
    for (const ReadBlock &block : blocksOf(toTerraform(input))) {
        if (block.head == u"import" && block.attributes.value(u"to"_s) == address)
            ids << textOf(block.attributes.value(u"id"_s)).value_or(QString());
    }
    QCOMPARE(ids, QStringList{id});
}

void tst_Terraform::practiceImportsNothing()
{
    ReportInput input = exportInput(samplePreset(u"tutorial"_s));
    input.journal = sampleJournal(input.topology);
    QVERIFY(toTerraform(input).contains("\nimport {"));
    input.target.practice = true;
    const QByteArray file = toTerraform(input);
    QVERIFY(!file.contains("\nimport {"));
    QVERIFY(!file.contains(input.journal.value(u"vpc/create"_s).facts.id.toUtf8()));
}

void tst_Terraform::bothLanguagesDifferInCommentsAlone()
{
    static const QRegularExpression words(u"(?m)^\\s*(#.*|description +=.*)$"_s);
    static const QRegularExpression chinese(u"\\p{Han}"_s);
    const Topology topology = exportSamples().at(presetNames().size() + 1).second;
    const QString english = QString::fromUtf8(toTerraform(exportInput(topology, Language::English)));
    const QString translated = QString::fromUtf8(toTerraform(exportInput(topology, Language::Chinese)));
    QCOMPARE(QString(translated).remove(words), QString(english).remove(words));
    QVERIFY(!english.contains(chinese));
    auto it = words.globalMatch(translated);
    while (it.hasNext()) {
        const QString line = it.next().captured(0);
        if (line.contains(u"description") || line.startsWith(u'#'))
            QVERIFY2(line.contains(chinese) || line.trimmed() == u"# app-1", qPrintable(line));
    }
}

void tst_Terraform::backupWindowsAreInUtc()
{
    Topology topology = samplePreset(u"tutorial"_s);
    topology.database->backup = DatabaseBackup{{u"Monday"_s}, u"02:00+08:00"_s, 7, true};
    for (const ReadBlock &block : blocksOf(toTerraform(exportInput(topology)))) {
        if (!block.head.contains(u"alicloud_db_backup_policy"))
            continue;
        QCOMPARE(block.attributes.value(u"preferred_backup_period"_s), u"[\"Sunday\"]"_s);
        QCOMPARE(block.attributes.value(u"preferred_backup_time"_s), u"\"18:00Z-19:00Z\""_s);
        return;
    }
    QFAIL("no backup policy");
}

void tst_Terraform::whatThePlanLeavesOutIsNotWritten()
{
    Topology topology = samplePreset(u"tutorial"_s);
    const auto holds = [&topology](const char *type) { return toTerraform(exportInput(topology)).contains(type); };
    QVERIFY(holds("alicloud_db_account_privilege"));
    topology.database->accounts[0].type = AccountType::Super; // sees everything and takes no grants
    QVERIFY(!topology.database->accounts[0].privileges.isEmpty());
    QVERIFY(!holds("alicloud_db_account_privilege"));
    topology.database->readWriteSplitting = ReadWriteSplitting(); // without anything to split to
    QVERIFY(topology.database->readOnly.isEmpty());
    QVERIFY(!holds("alicloud_rds_db_proxy"));
}

QTEST_GUILESS_MAIN(tst_Terraform)
#include "tst_terraform.moc"
