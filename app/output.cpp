#include "app/output.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace Cloudsteps {

namespace {

void write(std::FILE *file, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), file);
    std::fputc('\n', file);
    std::fflush(file);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note: return QStringLiteral("note");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

} // namespace

void Output::result(const QString &text) const
{
    write(stdout, text.toUtf8());
}

void Output::json(const QJsonObject &object) const
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Output::note(const QString &text) const
{
    write(stderr, text.toUtf8());
}

QJsonObject problemObject(const Problem &problem, const Texts &texts)
{
    return {{QStringLiteral("code"), problem.code}, {QStringLiteral("subject"), problem.subject}, {QStringLiteral("text"), texts.problem(problem)}};
}

QJsonObject adviceObject(const Advice &advice, const Texts &texts)
{
    QJsonArray fixes;
    for (const Fix &fix : advice.fixes)
        fixes.append(texts.fix(fix));
    return {
        {QStringLiteral("rule"), advice.ruleId},
        {QStringLiteral("severity"), severityWord(advice.severity)},
        {QStringLiteral("subject"), advice.subject},
        {QStringLiteral("text"), QString(texts.adviceTitle(advice) + u' ' + texts.adviceReason(advice)).trimmed()},
        {QStringLiteral("fixes"), fixes},
    };
}

QJsonObject adviceEvent(const Advice &advice, const Texts &texts, const QDateTime &at)
{
    QJsonObject object = adviceObject(advice, texts);
    object.insert(QStringLiteral("v"), 1);
    object.insert(QStringLiteral("at"), at.toUTC().toString(Qt::ISODate));
    object.insert(QStringLiteral("event"), QStringLiteral("advice"));
    object.insert(QStringLiteral("code"), advice.ruleId);
    return object;
}

QJsonObject stepEvent(const RunEvent &event, const QString &text, const QList<Cure> &cures)
{
    QJsonObject object{
        {QStringLiteral("v"), 1},
        {QStringLiteral("at"), event.at.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("event"), QStringLiteral("step")},
        {QStringLiteral("step"), event.stepId},
        {QStringLiteral("state"), event.state},
        {QStringLiteral("text"), text},
    };
    if (!event.id.isEmpty())
        object.insert(QStringLiteral("id"), event.id);
    if (event.failure) {
        object.insert(QStringLiteral("kind"), event.failure->kind);
        object.insert(QStringLiteral("code"), event.failure->code);
        object.insert(QStringLiteral("requestId"), event.failure->requestId);
        QJsonArray ways;
        for (const Cure &cure : cures) {
            QJsonObject way{{QStringLiteral("id"), cureName(cure.what)}};
            if (!cure.args.isEmpty())
                way.insert(QStringLiteral("args"), QJsonArray::fromStringList(cure.args));
            if (!cure.field.isEmpty())
                way.insert(QStringLiteral("field"), cure.field);
            if (!cure.page.isEmpty())
                way.insert(QStringLiteral("page"), cure.page.toString());
            ways.append(way);
        }
        object.insert(QStringLiteral("cures"), ways);
    }
    return object;
}

QJsonObject priceObject(const Price &price)
{
    return {
        {QStringLiteral("amount"), price.hourly.amount()},
        {QStringLiteral("unit"), QStringLiteral("hour")},
        {QStringLiteral("currency"), price.hourly.currency},
    };
}

QJsonObject targetObject(const Target &target)
{
    QJsonObject object{{QStringLiteral("practice"), target.practice}, {QStringLiteral("site"), target.site}, {QStringLiteral("region"), target.region}};
    if (!target.accountId.isEmpty())
        object.insert(QStringLiteral("account"), target.accountId);
    if (!target.profile.isEmpty())
        object.insert(QStringLiteral("profile"), target.profile);
    return object;
}

} // namespace Cloudsteps
