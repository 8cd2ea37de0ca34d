#include "tests/simulator/simfixture.h"

#include "cloudapi/simulator/modules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

/// One line of every-action.txt.
struct Line
{
    int number = 0;
    QString product;
    QString action;
    Parameters parameters;
    QMap<QString, QString> kept; ///< path in the answer -> name of a variable
    QString refusal;             ///< code of the refusal that is right here; empty: a success
    double wait = 0;             ///< seconds; such a line calls nothing
    QJsonArray ports;            ///< what a server answers on from now on; such a line calls nothing
    QString server;
};

QString textOf(const QString &name)
{
    QFile file(QStringLiteral(CLOUDSTEPS_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Lines without comments; one that begins with a space goes on with the one before.
QList<QPair<int, QString>> joinedLines(const QString &text)
{
    QList<QPair<int, QString>> lines;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u' ') && !lines.isEmpty())
            lines.last().second += line;
        else
            lines.append({number, line});
    }
    return lines;
}

QList<Line> scriptOf(const QString &text)
{
    QList<Line> script;
    for (const auto &[number, joined] : joinedLines(text)) {
        QStringList words = joined.simplified().split(u' ');
        Line line;
        line.number = number;
        if (words.first() == "wait"_L1) {
            line.wait = words.at(1).toDouble();
        } else if (words.first() == "ports"_L1) {
            line.server = words.at(1);
            for (const QString &port : words.mid(2))
                line.ports.append(port.toInt());
        } else {
            line.product = words.takeFirst();
            line.action = words.takeFirst();
            QString mark;
            for (const QString &word : words) {
                if (word == "->"_L1 || word == "!"_L1)
                    mark = word;
                else if (mark == "!"_L1)
                    line.refusal = word;
                else if (!mark.isEmpty())
                    line.kept.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
                else
                    line.parameters.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
            }
        }
        script.append(line);
    }
    return script;
}

/// "Product Action" -> paths that its answers have.
QMap<QString, QStringList> answersOf(const QString &text)
{
    QMap<QString, QStringList> answers;
    for (const auto &[number, joined] : joinedLines(text)) {
        const QStringList words = joined.simplified().split(u' ');
        answers.insert(words.at(0) + u' ' + words.at(1), words.mid(2));
    }
    return answers;
}

/// Every path of a value, lists as "Name[]".
void collect(const QJsonValue &value, const QString &path, QSet<QString> &paths)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            collect(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), paths);
        if (object.isEmpty() && !path.isEmpty())
            paths.insert(path);
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collect(item, path + u"[]"_s, paths);
        if (value.toArray().isEmpty())
            paths.insert(path + u"[]"_s);
    } else {
        paths.insert(path);
    }
}

/// Lists on the way of `path` that are missing below `value`: where the way has come to an item, its next list has to be there, filled or empty.
QString missingList(const QJsonValue &value, const QStringList &way)
{
    QJsonValue here = value;
    for (qsizetype i = 0; i < way.size(); ++i) {
        const bool list = way[i].endsWith("[]"_L1);
        const QJsonValue below = here.toObject().value(list ? way[i].chopped(2) : way[i]);
        if (!list) {
            const bool listBelow = std::any_of(way.begin() + i + 1, way.end(), [](const QString &part) { return part.endsWith("[]"_L1); });
            if (below.isUndefined())
                return listBelow ? way.join(u'.') : QString();
            here = below;
            continue;
        }
        if (!below.isArray())
            return way.join(u'.');
        for (const QJsonValue &item : below.toArray()) {
            const QString missing = missingList(item, way.mid(i + 1));
            if (!missing.isEmpty())
                return missing;
        }
        return {};
    }
    return {};
}

/// The value at "Zones.Zone[].ZoneId"; of a list the first item.
QJsonValue valueAt(const QJsonValue &value, const QString &path)
{
    QJsonValue here = value;
    for (const QString &part : path.split(u'.')) {
        const bool list = part.endsWith("[]"_L1);
        here = here.toObject().value(list ? part.chopped(2) : part);
        if (list)
            here = here.toArray().first();
    }
    return here;
}

QString pem(const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QString::fromLatin1(data, size);
}

/// A certificate of its own making, and its key.
QPair<QString, QString> madeCertificate()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(2048), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
    X509_set_pubkey(certificate.get(), key.get());
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return {pem([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); }),
            pem([&](BIO *bio) { return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); })};
}

/// Names of the contract: parameters that are required, those that want a number or yes and no, and whether a dry run can be asked for.
struct Wanted
{
    QStringList required;
    QStringList formed;
    bool dryRun = false;
};

Wanted wantedBy(const Product &product, const QString &action)
{
    QFile file(u":/contract/"_s + product.contract + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject contract = QJsonDocument::fromJson(file.readAll()).object();
    Wanted wanted;
    for (const QJsonValue &value : contract.value(u"actions"_s).toObject().value(action).toObject().value(u"request"_s).toArray()) {
        const QString name = value.toObject().value(u"name"_s).toString();
        const QString type = value.toObject().value(u"type"_s).toString();
        wanted.dryRun = wanted.dryRun || name == "DryRun"_L1;
        if (value.toObject().value(u"required"_s).toBool())
            wanted.required << name;
        if (QStringList{u"Integer"_s, u"Long"_s, u"Float"_s, u"Double"_s, u"Boolean"_s}.contains(type) && !name.contains(u'.'))
            wanted.formed << name;
    }
    return wanted;
}

} // namespace

/// A list whose items the core keeps as text until they change.
struct KeptList
{
    Product product;
    QString action;
    QString wrapper;
};

const QList<KeptList> &keptLists()
{
    static const QList<KeptList> lists{{Products::vpc, u"DescribeVpcs"_s, u"Vpcs"_s},
                                       {Products::vpc, u"DescribeVSwitches"_s, u"VSwitches"_s},
                                       {Products::ecs, u"DescribeInstances"_s, u"Instances"_s},
                                       {Products::rds, u"DescribeDBInstances"_s, u"Items"_s},
                                       {Products::slb, u"DescribeLoadBalancers"_s, u"LoadBalancers"_s}};
    return lists;
}

/// Lists that tell something else as they stand than when everything in them is written anew.
QStringList staleLists(SimClient &cloud)
{
    const auto ask = [&cloud](const KeptList &list) { return cloud.call(list.product, list.action).body.value(list.wrapper); };
    QHash<QString, QJsonValue> kept;
    for (const KeptList &list : keptLists())
        kept.insert(list.action, ask(list));
    cloud.cloud().world().texts().clear();
    QStringList stale;
    for (const KeptList &list : keptLists()) {
        if (ask(list) != kept.value(list.action))
            stale << list.action;
    }
    return stale;
}

bool isKept(const QString &action)
{
    return std::any_of(keptLists().cbegin(), keptLists().cend(), [&](const KeptList &list) { return list.action == action; });
}

/// One life of everything: each action is called, its question held against the contract, its answer against the contract and against the paths that
/// the facts name; and what each changes shows at once in the lists that are kept as text. every-action.txt is the script, simulated-answers.txt the paths.
class TestSimEveryAction : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyActionIsCalled();
    void everyAnswerIsWhole();

private:
    QHash<QString, Product> m_products;
    QSet<QString> m_mutating;
    QSet<QString> m_ownDryRun; ///< actions that answer a dry run with a success
    QList<Line> m_script;
    QMap<QString, QStringList> m_answers;
};

void TestSimEveryAction::initTestCase()
{
    for (const Module &module : allModules()) {
        for (const Action &action : module.actions) {
            m_products.insert(action.product.name, action.product);
            if (action.mutating)
                m_mutating.insert(action.product.name + u' ' + action.name);
            if (action.handlesDryRun)
                m_ownDryRun.insert(action.product.name + u' ' + action.name);
        }
    }
    m_script = scriptOf(textOf(u"every-action.txt"_s));
    m_answers = answersOf(textOf(u"simulated-answers.txt"_s));
    QVERIFY(!m_script.isEmpty());
    QVERIFY(!m_answers.isEmpty());
}

void TestSimEveryAction::everyActionIsCalled()
{
    QSet<QString> called;
    for (const Line &line : m_script)
        called.insert(line.product + u' ' + line.action);
    QSet<QString> simulated;
    for (const Module &module : allModules()) {
        for (const Action &action : module.actions)
            simulated.insert(action.product.name + u' ' + action.name);
    }
    const auto sorted = [](const QSet<QString> &names) {
        QStringList list(names.begin(), names.end());
        list.sort();
        return list;
    };
    QCOMPARE(sorted(simulated - called), QStringList());
    const QStringList described = m_answers.keys();
    QCOMPARE(sorted(QSet<QString>(described.begin(), described.end()) - simulated), QStringList());
    QCOMPARE(sorted(simulated - QSet<QString>(described.begin(), described.end())), QStringList());
}

void TestSimEveryAction::everyAnswerIsWhole()
{
    CloudOptions options;
    options.strict = true;
    options.keys.add({.id = u"key"_s, .secret = "secret", .account = defaultAccount(), .user = u"deployer"_s, .token = {}}); // accounts assume no roles
    SimClient cloud(std::move(options));
    const auto [certificate, privateKey] = madeCertificate();
    const auto &zones = cloud.cloud().world().catalogue().region(SimClient::region())->zones;
    const QByteArray publicKey = "ssh-rsa " + (QByteArray("\0\0\0\7ssh-rsa\0\0\0\3\1\0\1\0\0\0\x81", 22) + QByteArray(129, 'k')).toBase64() + " shop";
    QMap<QString, QString> variables{{u"certificate"_s, certificate}, {u"publicKey"_s, QString::fromLatin1(publicKey)}, {u"privateKey"_s, privateKey}, {u"zoneA"_s, zones.at(0).id}, {u"zoneB"_s, zones.at(1).id}};
    QMap<QString, QSet<QString>> seen;
    QSet<QString> asked;
    QStringList wrong;

    for (const Line &line : m_script) {
        const auto where = [&] { return u"line %1, %2 %3"_s.arg(line.number).arg(line.product, line.action); };
        const auto filled = [&](QString text) {
            const qint64 now = cloud.cloud().clock().now();
            variables[u"now"_s] = isoTime(now);
            variables[u"nowMinute"_s] = isoMinute(now);
            variables[u"hourAgo"_s] = isoTime(now - 3'600'000);
            variables[u"hourAgoMinute"_s] = isoMinute(now - 3'600'000);
            variables[u"tomorrow"_s] = isoTime(now + 86'400'000);
            static const QRegularExpression name(u"\\$([A-Za-z]+[0-9]*)"_s);
            for (auto match = name.match(text); match.hasMatch(); match = name.match(text)) {
                if (!variables.contains(match.captured(1))) {
                    wrong << where() + u": nothing is known as "_s + match.captured(0);
                    return QString();
                }
                text.replace(match.capturedStart(), match.capturedLength(), variables.value(match.captured(1)));
            }
            return text;
        };
        const auto showChanges = [&] {
            for (const QString &list : staleLists(cloud))
                wrong << (line.action.isEmpty() ? u"line %1"_s.arg(line.number) : where()) + u": not shown by "_s + list;
        };
        if (line.wait > 0) {
            cloud.wait(line.wait);
            showChanges();
            continue;
        }
        if (!line.server.isEmpty()) {
            const QByteArray path = "/_sim/resources/" + filled(line.server).toUtf8() + "/ports";
            cloud.sim("PUT", path, QJsonDocument(QJsonObject{{u"listen"_s, line.ports}}).toJson());
            continue;
        }
        QVERIFY2(m_products.contains(line.product), qPrintable(where()));
        const Product product = m_products.value(line.product);
        Parameters parameters;
        for (auto it = line.parameters.cbegin(); it != line.parameters.cend(); ++it)
            parameters.insert(it.key(), filled(it.value()));

        const QString name = line.product + u' ' + line.action;
        if (!asked.contains(name)) {
            asked.insert(name);
            const Wanted wanted = wantedBy(product, line.action);
            for (const QString &required : wanted.required) {
                Parameters without;
                for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
                    if (it.key() != required && !it.key().startsWith(required + u'.'))
                        without.insert(it.key(), it.value());
                }
                if (required == "RegionId"_L1)
                    without.insert(required, u"-"_s); // none is sent
                const QString code = cloud.call(product, line.action, without).code;
                if (code != missingParameter(product.name, required).code)
                    wrong << where() + u" without "_s + required + u": "_s + code;
            }
            for (const QString &formed : wanted.formed) {
                Parameters malformed = parameters;
                malformed.insert(formed, u"many"_s);
                const QString code = cloud.call(product, line.action, malformed).code;
                if (code != "InvalidParameter"_L1)
                    wrong << where() + u" with words for "_s + formed + u": "_s + code;
            }
            if (wanted.dryRun && !m_ownDryRun.contains(name)) {
                Parameters dry = parameters;
                dry.insert(u"DryRun"_s, u"true"_s);
                const QByteArray before = QJsonDocument(cloud.sim("GET", "/_sim/resources")).toJson();
                const auto result = cloud.call(product, line.action, dry);
                if (result.status != 400 || result.code != "DryRunOperation"_L1)
                    wrong << where() + u" as a dry run: "_s + result.code;
                if (QJsonDocument(cloud.sim("GET", "/_sim/resources")).toJson() != before)
                    wrong << where() + u" as a dry run changed something"_s;
            }
            Parameters strange = parameters;
            strange.insert(u"Colour"_s, u"red"_s);
            const QString code = cloud.call(product, line.action, strange).code;
            if (code != "UnknownParameter"_L1 && product.contract != Products::location.contract) // its questions are not described
                wrong << where() + u" with a parameter that nobody knows: "_s + code;
        }

        if (!m_mutating.contains(name))
            cloud.cloud().world().texts().clear();
        const auto answer = cloud.call(product, line.action, parameters);
        if (!m_mutating.contains(name) && !cloud.cloud().world().texts().isEmpty() && !isKept(line.action))
            wrong << where() + u" keeps texts, but is not among the lists that are asked after every change"_s;
        showChanges();
        if (!line.refusal.isEmpty()) {
            if (answer.code != line.refusal)
                wrong << where() + u": "_s + answer.code + u" instead of "_s + line.refusal;
            seen[name].insert(u"RequestId"_s);
            continue;
        }
        if (!answer.ok()) {
            wrong << where() + u": "_s + answer.code + u", "_s + answer.body.value(u"Message"_s).toString();
            continue;
        }
        collect(answer.body, {}, seen[name]);
        for (auto it = line.kept.cbegin(); it != line.kept.cend(); ++it) {
            const QJsonValue value = valueAt(answer.body, it.key());
            if (value.isString() || value.isDouble())
                variables.insert(it.value(), value.toVariant().toString());
            else
                wrong << where() + u": no "_s + it.key();
        }
        for (const QString &path : m_answers.value(name)) {
            const QString missing = missingList(answer.body, path.split(u'.'));
            if (!missing.isEmpty())
                wrong << where() + u": an empty list is no list: "_s + path;
        }
    }
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
        for (const QString &path : it.value()) {
            if (!seen.value(it.key()).contains(path))
                wrong << it.key() + u": never "_s + path;
        }
    }
    wrong << cloud.cloud().contractBreaks();
    wrong.removeDuplicates();
    for (const QString &what : wrong)
        qWarning().noquote() << what; // a failure's own text is cut
    QCOMPARE(wrong.size(), 0);
    const QJsonArray left = cloud.sim("GET", "/_sim/resources").value(u"resources"_s).toArray();
    QVERIFY2(left.isEmpty(), QJsonDocument(left).toJson().constData());
}

QTEST_APPLESS_MAIN(TestSimEveryAction)
#include "tst_simeveryaction.moc"
