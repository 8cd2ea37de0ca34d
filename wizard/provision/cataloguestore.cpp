#include "wizard/provision/cataloguestore.h"

#include "wizard/provision/catalogueanswers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int storeVersion = 1;

QStringList wordsOf(const CatalogueKey &key)
{
    return {key.practice ? u"practice"_s : key.site, key.accountId, key.region, key.charge == ChargeModel::Subscription ? u"subscription"_s : u"payAsYouGo"_s,
            key.engine, key.engineVersion};
}

} // namespace

QString CatalogueStore::pathOf(const CatalogueKey &key) const
{
    // The account's number stays out of the file's name.
    const QByteArray name = QCryptographicHash::hash(wordsOf(key).join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return m_folder + u"/catalogue-"_s + QString::fromLatin1(name) + u".json"_s;
}

CatalogueSnapshot CatalogueStore::read(const CatalogueKey &key) const
{
    const CatalogueSnapshot builtIn{mergedCatalogue(builtInCatalogue(), key, {}), {}, {}};
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return builtIn;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object["version"_L1].toInt() != storeVersion || object["key"_L1].toArray() != QJsonArray::fromStringList(wordsOf(key)))
        return builtIn;
    QMap<QString, QByteArray> files;
    const QJsonObject parts = object["files"_L1].toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        files.insert(part.key(), QJsonDocument(part.value().toObject()).toJson(QJsonDocument::Compact));
    const auto catalogue = catalogueFromJson(files);
    const QDateTime fetchedAt = QDateTime::fromString(object["fetchedAt"_L1].toString(), Qt::ISODate);
    if (!catalogue || !fetchedAt.isValid())
        return builtIn;
    CatalogueSnapshot snapshot{*catalogue, fetchedAt, {}};
    for (const QJsonValue &part : object["missing"_L1].toArray())
        snapshot.missing << part.toString();
    return snapshot;
}

bool CatalogueStore::write(const CatalogueKey &key, const CatalogueSnapshot &snapshot) const
{
    QJsonObject files;
    const QMap<QString, QByteArray> parts = catalogueToJson(snapshot.catalogue);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        files.insert(part.key(), QJsonDocument::fromJson(part.value()).object());
    const QJsonObject object{{u"version"_s, storeVersion}, {u"key"_s, QJsonArray::fromStringList(wordsOf(key))},
                             {u"fetchedAt"_s, snapshot.fetchedAt.toUTC().toString(Qt::ISODate)}, {u"missing"_s, QJsonArray::fromStringList(snapshot.missing)},
                             {u"files"_s, files}};
    if (!QDir().mkpath(m_folder))
        return false;
    QSaveFile file(pathOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

} // namespace Cloudsteps
