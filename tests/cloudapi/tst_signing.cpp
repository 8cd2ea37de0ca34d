#include "cloudapi/signing.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace CloudApi;

namespace {

QString scalarText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17).contains(u'e')
                   ? QString::number(value.toDouble(), 'f', 0)
                   : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isNull())
        return u"null"_s; // only the old client writes this out
    return value.toString();
}

/// The vectors give parameters as a tree; the wire has "Outer.1.Inner".
void flatten(const QString &name, const QJsonValue &value, bool keepNull, FlatParameters &flat)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(u"%1.%2"_s.arg(name).arg(i + 1), array.at(i), keepNull, flat);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(name.isEmpty() ? it.key() : name + u'.' + it.key(), it.value(), keepNull, flat);
    } else if (keepNull || !value.isNull()) {
        flat.append({name, scalarText(value)});
    }
}

FlatParameters flattened(const QJsonValue &tree, bool keepNull = false)
{
    FlatParameters flat;
    flatten({}, tree, keepNull, flat);
    return flat;
}

QString vectorFile()
{
    return qEnvironmentVariable("CLOUDSTEPS_SIGNATURE_VECTORS", QStringLiteral(CLOUDSTEPS_TEST_DATA "/signature-vectors.json"));
}

} // namespace

class TestSigning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acs3_data() { rows(u"ACS3-HMAC-SHA256"_s); }
    void acs3();
    void sha1_data() { rows(u"HMAC-SHA1"_s); }
    void sha1();
    void querySignsLikeItIsSent();
    void secretIsInNothingThatIsSent();

private:
    void rows(const QString &scheme);

    QJsonArray m_vectors;
};

void TestSigning::initTestCase()
{
    QFile file(vectorFile());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    m_vectors = QJsonDocument::fromJson(file.readAll()).object()["vectors"_L1].toArray();
    QVERIFY(!m_vectors.isEmpty());
}

void TestSigning::rows(const QString &scheme)
{
    QTest::addColumn<QJsonObject>("vector");
    int count = 0;
    for (const QJsonValue &value : std::as_const(m_vectors)) {
        const QJsonObject vector = value.toObject();
        if (vector["scheme"_L1] != scheme || !vector["roles"_L1].toArray().contains(u"client"_s))
            continue;
        QTest::addRow("%s: %s", qPrintable(vector["id"_L1].toString()), qPrintable(vector["about"_L1].toString())) << vector;
        ++count;
    }
    QVERIFY(count > 0);
}

void TestSigning::acs3()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject in = vector["input"_L1].toObject();

    SigningInput input;
    input.method = in["method"_L1].toString().toLatin1();
    input.host = in["host"_L1].toString().toLatin1();
    input.path = in["pathname"_L1].toString().toLatin1();
    input.action = in["action"_L1].toString();
    input.version = in["version"_L1].toString();
    input.query = flattened(in["query"_L1]);
    input.nonce = in["nonce"_L1].toString().toLatin1();
    input.date = QDateTime::fromString(in["date"_L1].toString(), Qt::ISODate);
    input.key = {in["accessKeyId"_L1].toString(), in["accessKeySecret"_L1].toString(), in["securityToken"_L1].toString()};
    input.credentialsProvider = in["credentialsProvider"_L1].toString().toLatin1();
    const QJsonObject extra = in["extraHeaders"_L1].toObject();
    for (auto it = extra.begin(); it != extra.end(); ++it)
        input.extraHeaders.emplaceBack(it.key().toLatin1(), it.value().toString().toUtf8());

    // Qt's JSON objects forget the order of a form's fields, which the body's hash depends on: the payload is given, and what we
    // would write must hold the same fields.
    if (!in["body"_L1].isNull()) {
        input.body = vector["payload"_L1].toString().toUtf8();
        QByteArrayList ours = formEncoded(flattened(in["body"_L1])).split('&');
        QByteArrayList theirs = input.body->split('&');
        std::sort(ours.begin(), ours.end());
        std::sort(theirs.begin(), theirs.end());
        QCOMPARE(ours, theirs);
    }

    const Acs3Signature signature = signAcs3(input);
    QCOMPARE(QString::fromUtf8(signature.canonicalRequest), vector["canonicalRequest"_L1].toString());
    QCOMPARE(QString::fromUtf8(signature.stringToSign), vector["stringToSign"_L1].toString());
    QCOMPARE(QString::fromUtf8(signature.signature), vector["signature"_L1].toString());
    QCOMPARE(signature.headers.last().first, "Authorization");
    QCOMPARE(QString::fromUtf8(signature.headers.last().second), vector["authorization"_L1].toString());
}

void TestSigning::sha1()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject in = vector["input"_L1].toObject();
    const bool isOldClient = vector["about"_L1].toString().startsWith("pop"_L1);
    const FlatParameters parameters = flattened(in["query"_L1], isOldClient) + flattened(in["body"_L1]);

    const Sha1Signature signature =
        signSha1(in["method"_L1].toString().toLatin1(), parameters, in["action"_L1].toString(), in["version"_L1].toString(),
                 in["format"_L1].toString(), in["nonce"_L1].toString().toLatin1(),
                 QDateTime::fromString(in["date"_L1].toString(), Qt::ISODate),
                 {in["accessKeyId"_L1].toString(), in["accessKeySecret"_L1].toString(), in["securityToken"_L1].toString()});
    QCOMPARE(QString::fromUtf8(signature.canonicalQuery), vector["canonicalQuery"_L1].toString());
    QCOMPARE(QString::fromUtf8(signature.stringToSign), vector["stringToSign"_L1].toString());
    QCOMPARE(QString::fromUtf8(signature.signature), vector["signature"_L1].toString());
    QCOMPARE(signature.parameters.last(), qMakePair(u"Signature"_s, vector["signature"_L1].toString()));
}

void TestSigning::querySignsLikeItIsSent()
{
    QCOMPARE(queryEncoded({{u"Tag.1.Key"_s, u"a b+c*~"_s}, {u"Name"_s, u"云/=&"_s}}),
             "Tag.1.Key=a%20b%2Bc%2A~&Name=%E4%BA%91%2F%3D%26");
}

void TestSigning::secretIsInNothingThatIsSent()
{
    SigningInput input;
    input.host = "127.0.0.1:8000";
    input.action = u"CreateVpc"_s;
    input.version = u"2016-04-28"_s;
    input.nonce = "n";
    input.date = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    input.key = {u"id"_s, u"verysecret"_s, {}};
    for (const auto &[name, value] : signAcs3(input).headers)
        QVERIFY2(!value.contains("verysecret"), name.constData());
    for (const auto &[name, value] : signSha1("POST", {}, input.action, input.version, u"JSON"_s, input.nonce, input.date, input.key)
                                         .parameters)
        QVERIFY2(!value.contains("verysecret"_L1), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
