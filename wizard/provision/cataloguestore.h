#pragma once

#include "wizard/provision/catalogueanswers.h"

#include <QDateTime>

namespace Cloudsteps {

/// A catalogue with its age.
struct CatalogueSnapshot
{
    Catalogue catalogue;
    QDateTime fetchedAt; ///< UTC; invalid: the built-in one
    QStringList missing; ///< parts that the cloud did not answer (missingParts()) and that are as built in

    bool isLive() const { return fetchedAt.isValid(); }
};

/// Catalogues on disk, a file a key. What is damaged or of another version counts as absent: it is only a cache.
class CatalogueStore
{
public:
    explicit CatalogueStore(const QString &folder) : m_folder(folder) {}

    /// The kept catalogue, or the built-in one without made-up prices where they would mislead.
    CatalogueSnapshot read(const CatalogueKey &key) const;
    /// Replaces the file as a whole. False when the folder can't be written.
    bool write(const CatalogueKey &key, const CatalogueSnapshot &snapshot) const;

private:
    QString pathOf(const CatalogueKey &key) const;

    QString m_folder;
};

} // namespace Cloudsteps
