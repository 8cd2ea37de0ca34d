#include "tests/fuzz/fuzz.h"
#include "tests/simulator/simclient.h"

#include <QJsonDocument>
#include <QUrl>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

void checkReply(const Reply &reply)
{
    promise(reply.status >= 200 && reply.status < 600, "an answer has a status");
    promise(!reply.body.isEmpty(), "an answer has a body");
    if (reply.contentType.contains("json"))
        promise(QJsonDocument::fromJson(reply.body).isObject(), "a JSON answer is an object");
}

/// Everything of a request at will: method, query, headers, body. Nearly all of them end at the signature.
void askRaw(SimClient &cloud, const QByteArray &bytes)
{
    Question question;
    const qsizetype end = bytes.indexOf("\n\n");
    QList<QByteArray> lines = bytes.left(end).split('\n');
    question.method = lines.takeFirst();
    question.path = "/";
    if (!lines.isEmpty())
        question.query = lines.takeFirst();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            question.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    if (end >= 0)
        question.body = bytes.mid(end + 2);
    checkReply(cloud.cloud().answer(question));
}

/// Rightly signed calls, a line each, as tests/data/every-action.txt has them: "Vpc CreateVpc Name=Value ...", values percent-encoded.
void askSigned(SimClient &cloud, const QByteArray &bytes)
{
    static const QMap<QByteArray, const Product *> products = {{"Vpc", &Products::vpc}, {"Ecs", &Products::ecs}, {"Rds", &Products::rds},
                                                               {"R-kvstore", &Products::redis}, {"Slb", &Products::slb}, {"Sts", &Products::sts}};
    for (const QByteArray &line : bytes.split('\n').mid(0, 40)) {
        QList<QByteArray> words = line.simplified().split(' ');
        const Product *product = products.value(words.takeFirst());
        if (!product || words.isEmpty())
            continue;
        const QString action = QString::fromUtf8(words.takeFirst());
        QMap<QString, QString> parameters;
        for (const QByteArray &word : std::as_const(words)) {
            const qsizetype sign = word.indexOf('=');
            if (sign > 0)
                parameters.insert(QUrl::fromPercentEncoding(word.left(sign)), QUrl::fromPercentEncoding(word.mid(sign + 1)));
        }
        if (!parameters.contains(u"RegionId"_s))
            parameters.insert(u"RegionId"_s, SimClient::region());
        checkReply(cloud.cloud().answer(signedQuestion(*product, action, parameters, u"key"_s, "secret", cloud.wall())));
    }
}

} // namespace

/// The simulated cloud answers whatever it is asked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    SimClient cloud;
    if (bytes.startsWith("POST") || bytes.startsWith("GET"))
        askRaw(cloud, bytes);
    else
        askSigned(cloud, bytes);
    promise(cloud.cloud().flush().has_value(), "what changed can be stored");
    return 0;
}
