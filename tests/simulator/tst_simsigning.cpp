#include "cloudapi/simulator/signature.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

QJsonArray vectors()
{
    QFile file(qEnvironmentVariable("CLOUDSTEPS_SIGNATURE_VECTORS", QStringLiteral(CLOUDSTEPS_TEST_DATA "/signature-vectors.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no signature vectors");
    return QJsonDocument::fromJson(file.readAll()).object().value(u"vectors"_s).toArray();
}

Question questionOf(const QJsonObject &wire)
{
    Question question;
    question.method = wire.value(u"method"_s).toString().toUtf8();
    const QByteArray target = wire.value(u"target"_s).toString().toUtf8();
    const qsizetype mark = target.indexOf('?');
    question.path = mark < 0 ? target : target.left(mark);
    question.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    const QJsonObject headers = wire.value(u"headers"_s).toObject();
    for (auto it = headers.constBegin(); it != headers.constEnd(); ++it)
        question.headers.append({it.key().toLower().toUtf8(), it.value().toString().toUtf8()});
    question.body = wire.value(u"body"_s).toString().toUtf8();
    return question;
}

/// One request of the vector file with the key that signed it.
struct Case
{
    Question question;
    KeyRing keys;
    qint64 date = 0;

    explicit Case(const QJsonObject &vector)
        : question(questionOf(vector.value(u"wire"_s).toObject()))
    {
        const QJsonObject input = vector.value(u"input"_s).toObject();
        keys.add({.id = input.value(u"accessKeyId"_s).toString(),
                  .secret = input.value(u"accessKeySecret"_s).toString().toUtf8(),
                  .account = defaultAccount(),
                  .user = {},
                  .token = input.value(u"securityToken"_s).toString()});
        date = fromIso(input.value(u"date"_s).toString()).value();
    }

    QString verdict(qint64 wallNow) const
    {
        const auto parameters = parametersOf(question);
        const auto envelope = readEnvelope(question, parameters);
        if (!envelope)
            return envelope.error().code;
        const auto key = verify(question, parameters, *envelope, keys, wallNow);
        return key ? u"accepted"_s : key.error().code;
    }
    QString verdict() const { return verdict(date); }
};

Case firstWith(const QString &scheme, bool token = false)
{
    for (const QJsonValue &value : vectors()) {
        const QJsonObject vector = value.toObject();
        const QJsonObject input = vector.value(u"input"_s).toObject();
        if (vector.value(u"scheme"_s) == scheme && input.value(u"securityToken"_s).isString() == token && !input.value(u"query"_s).toObject().isEmpty())
            return Case(vector);
    }
    qFatal("no such vector");
}

} // namespace

class TestSimSigning : public QObject
{
    Q_OBJECT

private slots:
    void vectorIsAccepted_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &value : vectors()) {
            const QJsonObject vector = value.toObject();
            QTest::addRow("%s: %s", qPrintable(vector.value(u"id"_s).toString()), qPrintable(vector.value(u"about"_s).toString())) << vector;
        }
    }
    void vectorIsAccepted()
    {
        QFETCH(QJsonObject, vector);
        QCOMPARE(Case(vector).verdict(), u"accepted"_s);
    }

    void vectorWithAnotherSecretIsRefused_data() { vectorIsAccepted_data(); }
    void vectorWithAnotherSecretIsRefused()
    {
        QFETCH(QJsonObject, vector);
        Case sent(vector);
        const QJsonObject input = vector.value(u"input"_s).toObject();
        sent.keys.add({.id = input.value(u"accessKeyId"_s).toString(), .secret = "another", .account = defaultAccount(), .user = {},
                       .token = input.value(u"securityToken"_s).toString()});
        QCOMPARE(sent.verdict(), u"SignatureDoesNotMatch"_s);
    }

    void documentedRefusals_data()
    {
        QTest::addColumn<QString>("scheme");
        for (const QString &scheme : {u"ACS3-HMAC-SHA256"_s, u"HMAC-SHA1"_s})
            QTest::addRow("%s", qPrintable(scheme)) << scheme;
    }
    void documentedRefusals()
    {
        QFETCH(QString, scheme);
        const Case good = firstWith(scheme);
        QCOMPARE(good.verdict(), u"accepted"_s);
        QCOMPARE(good.verdict(good.date + 899'000), u"accepted"_s);
        QCOMPARE(good.verdict(good.date + 901'000), u"InvalidTimeStamp.Expired"_s);
        QCOMPARE(good.verdict(good.date - 901'000), u"InvalidTimeStamp.Expired"_s);

        Case unknownKey = good;
        unknownKey.keys = {};
        QCOMPARE(unknownKey.verdict(), u"InvalidAccessKeyId.NotFound"_s);

        Case otherQuery = good;
        otherQuery.question.query += "&Extra=1";
        QCOMPARE(otherQuery.verdict(), u"SignatureDoesNotMatch"_s);

        Case otherMethod = good;
        otherMethod.question.method = good.question.method == "GET" ? "POST" : "GET";
        QCOMPARE(otherMethod.verdict(), u"SignatureDoesNotMatch"_s);
    }

    void aBodyThatWasChangedOnTheWayIsRefused()
    {
        Case sent = firstWith(u"ACS3-HMAC-SHA256"_s);
        sent.question.body += "x";
        QCOMPARE(sent.verdict(), u"SignatureDoesNotMatch"_s);
    }

    void aTemporaryKeyNeedsItsToken()
    {
        Case sent = firstWith(u"ACS3-HMAC-SHA256"_s, true);
        QCOMPARE(sent.verdict(), u"accepted"_s);
        const QString id = readEnvelope(sent.question, parametersOf(sent.question))->keyId;
        AccessKey key = *sent.keys.find(id);
        key.token = u"another token"_s;
        sent.keys.add(key);
        QCOMPARE(sent.verdict(), u"InvalidSecurityToken.MismatchWithAccessKey"_s);
    }

    void aDisabledKeyIsRefused()
    {
        Case sent = firstWith(u"ACS3-HMAC-SHA256"_s);
        AccessKey key = *sent.keys.find(readEnvelope(sent.question, parametersOf(sent.question))->keyId);
        key.active = false;
        sent.keys.add(key);
        QCOMPARE(sent.verdict(), u"InvalidAccessKeyId.Inactive"_s);
    }

    void headersThatMustBeSigned_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char *name : {"host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"})
            QTest::addRow("%s", name) << QByteArray(name);
    }
    void headersThatMustBeSigned()
    {
        QFETCH(QByteArray, header);
        Case sent = firstWith(u"ACS3-HMAC-SHA256"_s);
        sent.question.headers.removeIf([&](const Header &candidate) { return candidate.first == header; });
        QCOMPARE(sent.verdict(), u"IncompleteSignature"_s);
    }

    void whatIsNoSignatureIsIncomplete_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("nothing at all") << QByteArray() << QByteArray("Action=DescribeVpcs");
        QTest::newRow("only the word") << QByteArray("ACS3-HMAC-SHA256") << QByteArray();
        QTest::newRow("no signed headers") << QByteArray("ACS3-HMAC-SHA256 Credential=a,Signature=00") << QByteArray();
        QTest::newRow("another method") << QByteArray()
                                        << QByteArray("AccessKeyId=a&Signature=b&SignatureNonce=c&SignatureMethod=HMAC-SHA256&SignatureVersion=1.0");
        QTest::newRow("another version") << QByteArray()
                                         << QByteArray("AccessKeyId=a&Signature=b&SignatureNonce=c&SignatureMethod=HMAC-SHA1&SignatureVersion=2.0");
        QTest::newRow("no nonce") << QByteArray() << QByteArray("AccessKeyId=a&Signature=b&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0");
    }
    void whatIsNoSignatureIsIncomplete()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, query);
        Question question{"GET", "/", query, {}, {}};
        if (!authorization.isEmpty())
            question.headers.append({"authorization", authorization});
        const auto envelope = readEnvelope(question, parametersOf(question));
        QVERIFY(!envelope);
        QCOMPARE(envelope.error().code, u"IncompleteSignature"_s);
        QCOMPARE(envelope.error().httpStatus, 400);
    }

    void aNonceIsGoodOnceInAQuarterOfAnHour()
    {
        NonceMemory memory;
        QVERIFY(memory.use(u"a"_s, u"n"_s, 0));
        QVERIFY(!memory.use(u"a"_s, u"n"_s, 0));
        QVERIFY(memory.use(u"b"_s, u"n"_s, 0));
        QVERIFY(!memory.use(u"a"_s, u"n"_s, 14 * 60'000));
        QVERIFY(memory.use(u"a"_s, u"n"_s, 60 * 60'000));
    }

    void noncesAreForgottenNotPiledUp()
    {
        NonceMemory memory;
        for (int i = 0; i < 1'200'000; ++i)
            memory.use(u"a"_s, QString::number(i), 0);
        QVERIFY(memory.size() <= 1'000'000);
        QVERIFY(!memory.use(u"a"_s, u"1199999"_s, 0));
    }

    void formsAreReadAsClientsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("plus is a space") << QByteArray("k=a+b") << u"a b"_s;
        QTest::newRow("escapes of either case") << QByteArray("k=%e4%BA%91") << u"云"_s;
        QTest::newRow("a lone percent stays") << QByteArray("k=50%") << u"50%"_s;
        QTest::newRow("a broken escape stays") << QByteArray("k=%zz1") << u"%zz1"_s;
        QTest::newRow("no equals sign") << QByteArray("k") << QString();
        QTest::newRow("the last one wins") << QByteArray("k=1&k=2") << u"2"_s;
        QTest::newRow("empty pairs are skipped") << QByteArray("&&k=1&") << u"1"_s;
    }
    void formsAreReadAsClientsWriteThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, value);
        const auto pairs = parseForm(text);
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs.value(u"k"_s), value);
    }

    void theBodyWinsOverTheQuery()
    {
        const Question question{"POST", "/", "a=1&b=2", {{"content-type", "application/x-www-form-urlencoded; charset=utf-8"}}, "b=3&c=4"};
        QSet<QString> inQuery;
        QCOMPARE(parametersOf(question, &inQuery), (QMap<QString, QString>{{u"a"_s, u"1"_s}, {u"b"_s, u"3"_s}, {u"c"_s, u"4"_s}}));
        QCOMPARE(inQuery, (QSet<QString>{u"a"_s, u"b"_s}));
    }
};

QTEST_APPLESS_MAIN(TestSimSigning)
#include "tst_simsigning.moc"
