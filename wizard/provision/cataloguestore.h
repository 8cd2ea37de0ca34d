#pragma once

#include "wizard/provision/cataloguesnapshot.h"

namespace Cloudsteps {

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
